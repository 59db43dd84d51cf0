import { onScreen } from '../../ground/shared/dates'
import { placeKey, type PricedLine } from './lines'
import { aboutLine, type Check } from './rules-claim'

/** Lines of other claims that are not discarded, near enough to look at. */
export interface OtherLine extends PricedLine {
  readonly claimNumber: number
  readonly personId: string
  readonly personName: string
}

/** Duplicates: the same journey or receipt twice, and two claimants for one shared car. */
export function duplicateChecks(personId: string, lines: readonly PricedLine[], others: readonly OtherLine[]): Check[] {
  return lines.flatMap((line, at) => {
    const twin = lines.slice(0, at).find((other) => isSameJourney(line, other))
    const found: (Check | null)[] = [
      twin
        ? aboutLine(line, 'same-journey', 'warn', `This journey is on the claim twice on ${onScreen(line.on)}.`)
        : null,
      line.receiptNumber !== '' && lines.slice(0, at).some(({ receiptNumber }) => receiptNumber === line.receiptNumber)
        ? aboutLine(line, 'same-receipt', 'warn', `Receipt ${line.receiptNumber} stands on two lines of this claim.`)
        : null,
      ...others.map((other) => againstOther(personId, line, other)),
    ]
    return found.filter((check) => check !== null)
  })
}

function againstOther(personId: string, line: PricedLine, other: OtherLine): Check | null {
  const where = `claim ${other.claimNumber}`
  if (isSameJourney(line, other)) {
    if (other.personId === personId)
      return aboutLine(line, 'same-journey', 'warn', `The same journey on the same day is on ${where}.`)
    if (line.vehicle === 'car' && other.vehicle === 'car')
      return aboutLine(
        line,
        'shared-car',
        'warn',
        `${other.personName} claims the same car journey on ${where}. If they went together, only the driver claims miles.`,
      )
  }
  const isSamePurchase =
    line.kind !== 'mileage' &&
    other.personId === personId &&
    other.kind === line.kind &&
    other.on === line.on &&
    other.claimedPence === line.claimedPence
  if (!isSamePurchase) return null
  if (line.receiptNumber !== '' && line.receiptNumber === other.receiptNumber)
    return aboutLine(
      line,
      'same-receipt',
      'warn',
      `Receipt ${line.receiptNumber} of this day and amount is on ${where} too.`,
    )
  return aboutLine(line, 'same-purchase', 'warn', `The same amount for the same thing on the same day is on ${where}.`)
}

/** A way back is another journey; a return holds both ways. */
function isSameJourney(one: PricedLine, other: PricedLine): boolean {
  if (one.kind !== 'mileage' || other.kind !== 'mileage' || one.on !== other.on) return false
  const [from, to] = [placeKey(one.fromPostcode), placeKey(one.toPostcode)]
  const [otherFrom, otherTo] = [placeKey(other.fromPostcode), placeKey(other.toPostcode)]
  if (from === '' || to === '') return false
  const isTurned = from === otherTo && to === otherFrom && (one.isReturn || other.isReturn)
  return (from === otherFrom && to === otherTo) || isTurned
}
