export const own = "insert into people values ('1')"
export const read = 'select * from matches join people using (person_id)'
const kinds = { one: 'people' } as const
export const chosen = (db: { insertInto(table: string): void }) => db.insertInto(kinds.one)
