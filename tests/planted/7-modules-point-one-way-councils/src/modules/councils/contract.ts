import { engagement } from '../engagement/contract'

export const uses = engagement
