/** A word, a sign, or a quoted text of SQL, as SQLite's own tokeniser would cut it (comments and spaces left out). */
export interface SqlPiece {
  readonly kind: 'word' | 'text' | 'sign'
  readonly text: string
}

const PIECE =
  /[\s\uFEFF]+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|([\p{L}\p{N}_$\u0080-\uFFFF]+)|([\s\S])/gu

/**
 * Cuts SQL into its statements' pieces. Quoted names count as words: `PRAGMA "rekey"` does what `PRAGMA rekey` does.
 */
export function sqlStatements(sql: string): SqlPiece[][] {
  const statements: SqlPiece[][] = [[]]
  for (const found of sql.matchAll(PIECE)) {
    const [, double, back, bracket, single, word, sign] = found
    const name = double ?? back ?? bracket ?? word
    if (name !== undefined) statements.at(-1)?.push({ kind: 'word', text: name.toLowerCase() })
    else if (single !== undefined) statements.at(-1)?.push({ kind: 'text', text: single.toLowerCase() })
    else if (sign === ';') statements.push([])
    else if (sign !== undefined) statements.at(-1)?.push({ kind: 'sign', text: sign })
  }
  return statements.filter((pieces) => pieces.length > 0)
}
