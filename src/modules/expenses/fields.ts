/** One column of a claim's lines, in the order of the paper (journeys 4.5). Screen, blank form and print go by it. */
export interface LineColumn {
  readonly key: 'on' | 'purpose' | 'from' | 'to' | 'way' | 'vehicle' | 'miles' | 'passengers' | 'receipt' | 'amount'
  readonly label: string
  /** Parts of the width of the paper. */
  readonly share: number
  readonly isFigure: boolean
}

const column = (key: LineColumn['key'], label: string, share: number, isFigure = false): LineColumn => ({
  key,
  label,
  share,
  isFigure,
})

export const lineColumns: readonly LineColumn[] = [
  column('on', 'Date', 13),
  column('purpose', 'What it was for', 21),
  column('from', 'From postcode', 9),
  column('to', 'To postcode', 9),
  column('way', 'Single or return', 7),
  column('vehicle', 'How', 9),
  column('miles', 'Miles', 6, true),
  column('passengers', 'Passengers', 9, true),
  column('receipt', 'Receipt no.', 8),
  column('amount', 'Amount', 8, true),
]

/** What stands above the lines. `lines` is the height that the blank form leaves. */
export const claimHead = [
  { key: 'name', label: 'Name', columns: 2 },
  { key: 'number', label: 'Volunteer number', columns: 1 },
  { key: 'scheme', label: 'Scheme or area (one form for each)', columns: 2 },
  { key: 'period', label: 'From – to', columns: 1 },
  { key: 'address', label: 'Address and postcode', columns: 2 },
  { key: 'phone', label: 'Telephone', columns: 1 },
] as const

export const declaration =
  'I spent this money on the journeys and purchases above, as a volunteer. I have claimed it nowhere else. My insurer knows that I drive as a volunteer, and my vehicle has its MOT and tax.'
