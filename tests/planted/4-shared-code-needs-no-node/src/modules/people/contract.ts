import { readFileSync } from 'node:fs'

export const uses = readFileSync
