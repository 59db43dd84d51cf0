import { access } from '../access/contract'

export const uses = access
