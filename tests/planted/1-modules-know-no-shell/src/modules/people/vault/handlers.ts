import { vault } from '../../../vault/index'

export const uses = vault
