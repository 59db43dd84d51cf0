import { createContext, type ReactNode, use, useMemo } from 'react'
import { type IntlShape, RawIntlProvider, useIntl } from 'react-intl'
import { type OfficeSettings, type OfficeWords, standardOffice, wordsOf } from '../shared/office'

const OfficeContext = createContext<OfficeSettings>(standardOffice)

/** What the office decided for itself, as every screen behind the door may know it. */
export function useOffice(): OfficeSettings {
  return use(OfficeContext)
}

/** The office's words for those it works with, for what is no message: a rule's sentence, the name of a menu. */
export function useOfficeWords(): OfficeWords {
  const office = useOffice()
  return useMemo(() => wordsOf(office), [office])
}

/**
 * Gives the screens inside it the office's settings, and every message the office's words: `{person}`, `{people}`,
 * `{Person}`, `{People}`, `{aPerson}` and `{APerson}` stand for them in any `defaultMessage` without being passed.
 */
export function OfficeProvider({ office, children }: { office: OfficeSettings; children: ReactNode }) {
  const intl = useIntl()
  const worded = useMemo(() => withWords(intl, office), [intl, office])
  return (
    <OfficeContext value={office}>
      <RawIntlProvider value={worded}>{children}</RawIntlProvider>
    </OfficeContext>
  )
}

function withWords(intl: IntlShape, office: OfficeSettings): IntlShape {
  const words = wordsOf(office)
  const formatMessage = ((...[descriptor, values, options]: Parameters<IntlShape['formatMessage']>) =>
    intl.formatMessage(descriptor, { ...words, ...values }, options)) as IntlShape['formatMessage']
  return { ...intl, formatMessage, $t: formatMessage }
}
