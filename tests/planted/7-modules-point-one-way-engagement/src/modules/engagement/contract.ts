import { outcomes } from '../outcomes/contract'

export const uses = outcomes
