import type { MessageDescriptor } from 'react-intl'
import type { PaperKind } from '../../rules-driver'
import { messages } from './messages'

/** The papers of a driver, in the words of the window. */
export const paperTitles: Readonly<Record<PaperKind, MessageDescriptor>> = {
  licence: messages.licence,
  insurance: messages.insurance,
  mot: messages.mot,
  tax: messages.tax,
}
