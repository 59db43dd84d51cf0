import { useIntl } from 'react-intl'
import { messages } from './messages'
import type { TypedTemplate } from './typed-forms'

/** The words in their order on the page. The paper itself, with crest and code, is what a specimen shows. */
export function TemplatePreview({ typed }: { typed: TypedTemplate }) {
  const intl = useIntl()
  const { heading, beforeName, afterName, closing, signatories, kind } = typed
  return (
    <figure className="flex max-w-form flex-col gap-1">
      <figcaption className="text-body font-emphasis">{intl.formatMessage(messages.preview)}</figcaption>
      <div className="flex flex-col items-center gap-2 rounded-control border-2 border-line-strong bg-surface-raised p-6 text-center text-body break-words">
        <p className="max-w-full text-title font-emphasis">{heading}</p>
        <p className="text-text-quiet">{beforeName}</p>
        <p className="text-title font-emphasis">{intl.formatMessage(messages.previewName)}</p>
        <p className="text-text-quiet">{afterName}</p>
        <p className="text-heading font-emphasis">
          {intl.formatMessage(kind === 'award' ? messages.previewAward : messages.previewAchievement)}
        </p>
        <p className="max-w-full whitespace-pre-line">{closing}</p>
        {signatories.length > 0 && (
          <div className="mt-6 flex w-full flex-wrap gap-6 text-left">
            {signatories.map(({ name, postNominals, role }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: who signs is known by the place alone
              <p key={place} className="min-w-32 flex-1 border-t border-text pt-1">
                <span className="font-emphasis">{[name, postNominals].filter(Boolean).join(' ')}</span>
                <span className="block text-text-quiet">{role}</span>
              </p>
            ))}
          </div>
        )}
      </div>
      <p className="text-small text-text-quiet">{intl.formatMessage(messages.crestNote)}</p>
    </figure>
  )
}
