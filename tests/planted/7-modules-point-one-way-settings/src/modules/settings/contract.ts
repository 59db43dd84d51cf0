import { people } from '../people/contract'

export const uses = people
