import { open } from './open'

export const keys = open
