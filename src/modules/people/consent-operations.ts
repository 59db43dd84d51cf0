import { z } from 'zod'
import { command } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { PersonId } from './person-id'

const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
const consentId = idOf('consent')
const one = z.strictObject({ personId: PersonId })
const known = one.extend({ consentId })
const nothing = z.strictObject({})

/** What somebody agrees to: written down, asked about again, taken back. */
export const consentOperations = {
  addConsent: command({
    access: 'people.write',
    input: one.extend({
      purpose: line(200).pipe(z.string().min(1, 'Choose what the consent is for.')),
      givenOn: isoDate,
      how: line(100),
    }),
    output: z.strictObject({ consentId }),
  }),
  /** Somebody was asked again, and still agrees. */
  confirmConsent: command({ access: 'people.write', input: known.extend({ confirmedOn: isoDate }), output: nothing }),
  withdrawConsent: command({ access: 'people.write', input: known.extend({ withdrawnOn: isoDate }), output: nothing }),
}
