import type { z } from 'zod'
import { idOf } from '../../ground/shared/ids'

export const PersonId = idOf('person')
export type PersonId = z.output<typeof PersonId>
