import { store } from '../vault/store'

export const uses = store
