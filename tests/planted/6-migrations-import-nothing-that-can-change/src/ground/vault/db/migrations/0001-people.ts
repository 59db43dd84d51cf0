import { sql } from '../../sql'

export const uses = sql
