import { keys } from './keys'

export const open = keys
