import { store } from '../../people/vault/store'

export const uses = store
