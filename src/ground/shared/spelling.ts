/** A word with one letter left out, in every way. */
export function shapes(word: string): string[] {
  const letters = [...word]
  return [
    ...new Set(
      letters.map((_, at) =>
        letters
          .slice(0, at)
          .concat(letters.slice(at + 1))
          .join(''),
      ),
    ),
  ]
}

/**
 * How many slips lie between two words: a letter added, left out, changed, or two neighbours swapped. Gives `most + 1`
 * as soon as there are more than `most`.
 */
export function slips(left: string, right: string, most: number): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[right.length] as number, most + 1)
}
