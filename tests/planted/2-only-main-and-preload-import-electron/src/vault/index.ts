import { app } from 'electron'

export const uses = app
