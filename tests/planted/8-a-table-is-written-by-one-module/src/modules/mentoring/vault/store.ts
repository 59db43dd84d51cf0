export const raw = 'update people set person_id = 1'
export const quoted = 'DELETE FROM "people"'
export const built = (db: { insertInto(table: string): void }) => db.insertInto('audit_entries')
export const many = (db: { insertMany(table: string): void }, table: string) => db.insertMany(table)
