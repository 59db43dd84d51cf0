/** Whole pence. Money is never anything else: no floating point comes near it (R10). */
export type Pence = number

/** A quotient of whole numbers rounded to the nearest whole, halves up, away from zero below it (R10: per line). */
export function halfUp(numerator: number, denominator: number): number {
  const size = Math.abs(numerator)
  const rounded = (size - (size % denominator)) / denominator + (2 * (size % denominator) >= denominator ? 1 : 0)
  return numerator < 0 && rounded !== 0 ? -rounded : rounded
}

/** `£1,045.00`, `-£3.50`: on screens and paper alike. */
export function inPounds(pence: Pence): string {
  const size = Math.abs(pence)
  const pounds = ((size - (size % 100)) / 100).toLocaleString('en-GB')
  return `${pence < 0 ? '-' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`
}

/** `1045.00`, `-3.50`: for files that programs read. */
export function plainPounds(pence: Pence): string {
  const size = Math.abs(pence)
  return `${pence < 0 ? '-' : ''}${(size - (size % 100)) / 100}.${String(size % 100).padStart(2, '0')}`
}

/** `12.5 miles` from 125 tenths; whole miles without the point. */
export function inMiles(tenths: number): string {
  const whole = (tenths - (tenths % 10)) / 10
  const text = whole.toLocaleString('en-GB') + (tenths % 10 === 0 ? '' : `.${tenths % 10}`)
  return `${text} ${tenths === 10 ? 'mile' : 'miles'}`
}

export function sumOf(amounts: Iterable<Pence>): Pence {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}
