/**
 * The modulus check of a sort code and account number (R19): a pass means that the pair could exist, not that it does.
 * Written from the published rules of the check; the weights are data that age and that the office can replace. It only
 * ever warns.
 */
export interface ModulusTable {
  readonly weights: readonly Weight[]
  /** Sort codes that are checked as another one (exception 5). */
  readonly substitutions: ReadonlyMap<string, string>
}

interface Weight {
  readonly from: string
  readonly to: string
  readonly method: 'MOD10' | 'MOD11' | 'DBLAL'
  /** For the six figures of the sort code (u–z) and the eight of the account (a–h). */
  readonly weights: readonly number[]
  readonly exception: number
}

export type ModulusVerdict = 'passes' | 'fails' | 'not-covered'

/** Reads the two published texts. Null if they are not whole: a half-read table would be worse than an old one. */
export function readModulusTable(weightsText: string, substitutionsText: string): ModulusTable | null {
  const weights = linesOf(weightsText).map(asWeight)
  const pairs = linesOf(substitutionsText).map((line) => /^(\d{6})\s+(\d{6})$/.exec(line))
  if (weights.length === 0 || weights.includes(null) || pairs.includes(null)) return null
  return {
    weights: weights.filter((weight) => weight !== null),
    substitutions: new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : []))),
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

function asWeight(line: string): Weight | null {
  const parts = /^(\d{6})\s+(\d{6})\s+(MOD10|MOD11|DBLAL)((?:\s+-?\d{1,3}){14})(?:\s+(\d{1,2}))?$/.exec(line)
  if (!parts) return null
  const [, from = '', to = '', method, numbers = '', exception = '0'] = parts
  if (to < from) return null
  return {
    from,
    to,
    method: method as Weight['method'],
    weights: numbers.trim().split(/\s+/).map(Number),
    exception: Number(exception),
  }
}

export function modulusVerdict(sortCode: string, accountNumber: string, table: ModulusTable): ModulusVerdict {
  const [first, second] = table.weights.filter(({ from, to }) => from <= sortCode && sortCode <= to)
  if (!first) return 'not-covered'
  const account = { sortCode, figures: accountNumber.padStart(8, '0') }
  return isSound(account, first, second, table) ? 'passes' : 'fails'
}

interface Account {
  readonly sortCode: string
  readonly figures: string
}

/** Pairs of checks of which one is enough; of any other pair both must pass. */
const oneIsEnough = new Set([2, 10, 12])

function isSound(account: Account, first: Weight, second: Weight | undefined, table: ModulusTable): boolean {
  const [a = '', , c = '', , , , g = '', h = ''] = account.figures
  // Exception 6: an account in a foreign currency cannot be checked.
  if (first.exception === 6 && a >= '4' && a <= '8' && g === h) return true
  const passed = passes(account, first, table)
  if (first.exception === 14) return passed || passesShifted(account, first, table)
  if (!second) return passed
  if (oneIsEnough.has(first.exception)) return passed || passes(account, second, table)
  if (!passed) return false
  if (second.exception === 3 && (c === '6' || c === '9')) return true
  return passes(account, second, table)
}

/** Exception 14: an account that ends in 0, 1 or 9 may have lost its first figure, a zero. */
function passesShifted(account: Account, weight: Weight, table: ModulusTable): boolean {
  if (!'019'.includes(account.figures.charAt(7))) return false
  return passes({ ...account, figures: `0${account.figures.slice(0, 7)}` }, { ...weight, exception: 0 }, table)
}

function passes({ sortCode, figures }: Account, weight: Weight, table: ModulusTable): boolean {
  const digits = [...checkedSortCode(sortCode, weight.exception, table), ...figures].map(Number)
  const weights = weightsFor(weight, digits)
  const products = digits.map((digit, at) => digit * (weights[at] ?? 0))
  const total = weight.method === 'DBLAL' ? products.reduce((sum, one) => sum + figureSum(one), 0) : sum(products)
  const [g = 0, h = 0] = digits.slice(12)
  const modulus = weight.method === 'MOD11' ? 11 : 10
  switch (weight.exception) {
    case 1:
      return (total + 27) % modulus === 0
    case 4:
      return total % 11 === g * 10 + h
    case 5:
      return checkFigureFits(total % modulus, modulus, weight.method === 'MOD11' ? g : h)
    default:
      return total % modulus === 0
  }
}

function checkedSortCode(sortCode: string, exception: number, { substitutions }: ModulusTable): string {
  if (exception === 5) return substitutions.get(sortCode) ?? sortCode
  if (exception === 8) return '090126'
  return exception === 9 ? '309634' : sortCode
}

function weightsFor({ weights, exception }: Weight, digits: readonly number[]): readonly number[] {
  const [a, b, , , , , g] = digits.slice(6)
  if (exception === 2 && a !== 0) return g === 9 ? otherWeightsForNine : otherWeights
  const isZeroised = exception === 7 || (exception === 10 && (a === 0 || a === 9) && b === 9)
  return isZeroised && g === 9 ? weights.map((weight, at) => (at < 8 ? 0 : weight)) : weights
}

/** Exception 2 names its own weights. */
const otherWeights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1]
const otherWeightsForNine = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1]

/** Exception 5: the remainder gives the check figure; of modulus 11 a remainder of 1 can never be right. */
function checkFigureFits(remainder: number, modulus: number, figure: number): boolean {
  if (remainder === 0) return figure === 0
  if (remainder === 1 && modulus === 11) return false
  return modulus - remainder === figure
}

function figureSum(product: number): number {
  return sum([...String(Math.abs(product))].map(Number))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
