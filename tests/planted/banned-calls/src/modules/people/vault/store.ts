interface Connection {
  serialize(): Uint8Array
  exec(sql: string): void
}

export const copy = (db: Connection) => db.serialize()
export const other = (db: Connection) => db.exec("ATTACH 'copy.db' AS copy KEY ''")
export const third = (db: Connection) => db.exec(`vacuum into 'copy.db'`)
