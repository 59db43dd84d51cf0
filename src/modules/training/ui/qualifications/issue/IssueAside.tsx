import { Check } from 'lucide-react'
import { useIntl } from 'react-intl'
import { KeyCap } from '../../../../../ground/ui/design/actions/KeyCap'
import { Disclosure } from '../../../../../ground/ui/design/content/Disclosure'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { sizeMustFitTheTitle, specificationMustBeWhole, titleMustShowWhatItIs } from '../../../specification-rules'
import type { Qualification, SpecificationDraft } from '../../../specification-shapes'
import { useCombinationWords } from './combination-words'
import { messages } from './messages'
import { sumsOf, type TypedIssue } from './typed-issue'

interface IssueAsideProps {
  typed: TypedIssue
  /** Null while something on the page cannot be read. */
  draft: SpecificationDraft | null
  qualification: Qualification
}

/** What still keeps an issue from going live, in the rules' own sentences (Q1, Q3). */
function missingToGoLive(draft: SpecificationDraft, qualification: Qualification): string[] {
  const found = [
    specificationMustBeWhole(draft),
    titleMustShowWhatItIs(qualification),
    qualification.kind === 'module' ? null : sizeMustFitTheTitle(qualification.title, draft.totalHours, draft.credits),
  ]
  return found.flatMap((problem) => (problem ? [problem.message] : []))
}

/** Beside the outline: what it comes to while one types, the rules in sentences, and what is missing. */
export function IssueAside({ typed, draft, qualification }: IssueAsideProps) {
  const intl = useIntl()
  const inWords = useCombinationWords()
  const sums = sumsOf(typed)
  const missing = draft ? missingToGoLive(draft, qualification) : []
  const keys = [
    ['Enter', messages.keyBelow],
    ['Ctrl+Enter', messages.keyInside],
    ['Shift+Enter', messages.keyOutside],
    ['Alt+↑', messages.keyMove],
    ['Alt+Delete', messages.keyRemove],
    ['Alt+Enter', messages.keyText],
  ] as const
  return (
    <div className="flex flex-col gap-3 text-body">
      <Panel title={intl.formatMessage(messages.comesTo)} level={3}>
        <p className="tabular-nums">{intl.formatMessage(messages.sum, sums)}</p>
        <p className="text-text-quiet tabular-nums">
          {intl.formatMessage(messages.sumCredits, { credits: sums.credits, hours: sums.guidedHours })}
        </p>
      </Panel>
      {draft && (
        <Panel title={intl.formatMessage(messages.toAchieve)} level={3}>
          <ul className="flex flex-col gap-0.5">
            {inWords(draft).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Panel>
      )}
      {draft && (
        <Panel title={intl.formatMessage(messages.beforeLive)} level={3}>
          {missing.length === 0 ? (
            <p className="flex items-center gap-1">
              <Check aria-hidden="true" className="size-4 text-success" />
              {intl.formatMessage(messages.nothingMissing)}
            </p>
          ) : (
            <ul className="flex list-disc flex-col gap-1 pl-4">
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Disclosure title={intl.formatMessage(messages.keys)} isOpenAtFirst>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-small">
          {keys.map(([shortcut, words]) => (
            <div key={shortcut} className="contents">
              <dt>
                <KeyCap keys={shortcut} />
                <span className="sr-only">{shortcut}</span>
              </dt>
              <dd>{intl.formatMessage(words)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
