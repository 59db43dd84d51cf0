import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Draft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import type { ImportBatch, ImportChoices, ImportOpened } from '../../import-shapes'
import { BringIn } from './BringIn'
import { CheckRows } from './CheckRows'
import { ColumnTable } from './ColumnTable'
import { lacksName } from './columns'
import { FoundInFile } from './FoundInFile'
import { GiveUpButton } from './GiveUpButton'
import { usePreview } from './import-tasks'
import type { Kept, StepName } from './kept'
import { messages } from './messages'
import { NoNameNotice } from './NoNameNotice'
import { ReadingChoices } from './ReadingChoices'
import { Step } from './Step'

interface StepsProps {
  batch: ImportBatch
  opened: ImportOpened
  start: Kept
  draft: Draft<Kept>
  onGone: () => void
}

const order: readonly StepName[] = ['file', 'columns', 'check']

/** The four steps of an import that is being prepared. Whatever is chosen is kept within two seconds. */
export function Steps({ batch, opened, start, draft, onGone }: StepsProps) {
  const intl = useIntl()
  const [kept, setKept] = useState(start)
  const [hasMoved, setMoved] = useState(false)
  const { choices, decisions, step } = kept
  const sheet = opened.sheets[choices.sheet]
  const preview = usePreview(batch.batchId, choices, step === 'check')
  const change = (more: Partial<Kept>) => {
    const next = { ...kept, ...more }
    setKept(next)
    draft.keep(next)
  }
  const go = (to: StepName) => {
    setMoved(true)
    change({ step: to })
  }
  const choose = (next: ImportChoices) => change({ choices: next })
  if (!sheet) return null

  const stateOf = (name: StepName) => {
    const [place, now] = [order.indexOf(name), order.indexOf(step)]
    return place === now ? 'open' : place < now ? 'done' : 'ahead'
  }
  const used = choices.meanings.filter((meaning) => meaning !== null).length
  const isReady = step === 'check' && preview.data !== undefined
  return (
    <div>
      <Step
        number={1}
        title={intl.formatMessage(messages.step1)}
        state={stateOf('file')}
        takesFocus={hasMoved && step === 'file'}
        summary={intl.formatMessage(messages.fileSummary, {
          file: opened.fileName,
          rows: sheet.rows,
          row: choices.headingRow,
        })}
        onReopen={() => go('file')}
      >
        <FoundInFile
          opened={opened}
          sheet={sheet}
          choices={choices}
          onChoices={choose}
          onSheet={(next) => change({ choices: next, decisions: {} })}
        />
        <span className="flex flex-wrap gap-2">
          <Button
            look="primary"
            label={intl.formatMessage(messages.goColumns)}
            isDisabled={sheet.rows === 0}
            onPress={() => go('columns')}
          />
          <GiveUpButton batch={batch} onGone={onGone} />
        </span>
      </Step>
      <Step
        number={2}
        title={intl.formatMessage(messages.step2)}
        state={stateOf('columns')}
        takesFocus={hasMoved && step === 'columns'}
        summary={intl.formatMessage(messages.columnsSummary, { used, left: choices.meanings.length - used })}
        onReopen={() => go('columns')}
      >
        <ColumnTable sheet={sheet} meanings={opened.meanings} choices={choices} onChoices={choose} />
        <ReadingChoices fileName={opened.fileName} sheet={sheet} choices={choices} onChoices={choose} />
        {lacksName(choices) && <NoNameNotice />}
        <div>
          <Button
            look="primary"
            label={intl.formatMessage(messages.goCheck)}
            isDisabled={lacksName(choices)}
            onPress={() => go('check')}
          />
        </div>
      </Step>
      <Step
        number={3}
        title={intl.formatMessage(messages.step3)}
        state={stateOf('check')}
        takesFocus={hasMoved && step === 'check'}
      >
        <CheckRows
          batchId={batch.batchId}
          choices={choices}
          preview={preview}
          decisions={decisions}
          onDecisions={(next) => change({ decisions: next })}
          onMendColumns={() => go('columns')}
        />
      </Step>
      <Step number={4} title={intl.formatMessage(messages.step4)} state={isReady ? 'open' : 'ahead'}>
        {preview.data && (
          <BringIn
            batch={batch}
            choices={choices}
            decisions={decisions}
            preview={preview.data}
            draft={draft}
            onGone={onGone}
          />
        )}
      </Step>
    </div>
  )
}
