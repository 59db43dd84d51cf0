import { sql } from '../../ground/vault/sql'

export const uses = sql
