import { training } from '../training/contract'

export const uses = training
