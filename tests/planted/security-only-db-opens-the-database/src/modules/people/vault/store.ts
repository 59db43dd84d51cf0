import Database from 'better-sqlite3'

export const opened = (file: string) => new Database(file)
