import { people } from '../../modules/people/contract'

export const uses = people
