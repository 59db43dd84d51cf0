/**
 * SQL with numbered holes (`?1`) as the driver wants it: plain holes, and the values in the order in which they stand. A
 * condition may so name the same person more than once.
 */
export function numbered<V>(text: string, values: readonly V[]): readonly [text: string, values: V[]] {
  const given: V[] = []
  const plain = text.replace(/\?(\d)/g, (_hole, digit: string) => {
    given.push(values[Number(digit) - 1] as V)
    return '?'
  })
  return [plain, given]
}
