import type { GuardedDatabase } from './guard'

/** The schema as it is after all migrations, for reading and for the review of changes; nothing is made from it. */
export function schemaText(db: GuardedDatabase): string {
  const shadows = new Set(
    db.prepare("SELECT name FROM pragma_table_list WHERE type = 'shadow'").pluck().all() as readonly string[],
  )
  const rows = db
    .prepare(
      "SELECT tbl_name AS owner, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY tbl_name, type <> 'table', type, name",
    )
    .all() as readonly { owner: string; name: string; sql: string }[]
  const statements = rows.filter(({ owner }) => !shadows.has(owner)).map(({ sql }) => `${sql.trim()};\n`)
  return `-- Written by schema.test.ts from the migrations. Do not edit: UPDATE_SCHEMA=1 writes it anew.\n\n${statements.join('\n')}`
}
