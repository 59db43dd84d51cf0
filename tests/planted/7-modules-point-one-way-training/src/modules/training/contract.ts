import { councils } from '../councils/contract'

export const uses = councils
