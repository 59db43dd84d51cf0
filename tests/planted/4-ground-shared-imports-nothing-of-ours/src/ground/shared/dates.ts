import { clock } from '../vault/clock'

export const uses = clock
