import { type PersonDraft } from '../contract'
import { cleanAddress, cleanEmail, cleanPostcode } from './clean-contact'
import { cleanDate, type DateReading } from './clean-date'
import { splitName, withoutCapitals } from './clean-name'
import { cleanPhones } from './clean-phone'
import { cleanAnswer, cleanLine, cleanMemberNumber, cleanProse, plainLine } from './clean-text'
import { type Cleaned, formulaFault, meansUnknown, quoted, type SheetRow } from './cleaned'
import { type ColumnMeaning, meaningLabels } from './meanings'
import { Matcher } from './matching'
import type { ImportPlan } from './plan-shape'
import { repairedCells } from './text-repair'
import { type Extras, type ImportContext, longest, type RowProblem } from './verdict'

export interface ReadPerson {
  readonly draft: PersonDraft
  readonly extras: Extras
  readonly notes: readonly string[]
  readonly problems: readonly RowProblem[]
}

/** Reads the cells of a row as a person, by a plan that has been agreed. One reader serves a whole file. */
export class PersonReader {
  private readonly areas: Matcher
  private readonly roles: Matcher
  private readonly programmes: Matcher
  private readonly births: DateReading
  private readonly events: DateReading
  private readonly places: ReadonlyMap<ColumnMeaning, readonly number[]>
  /** The places of the columns that hold names. */
  readonly nameColumns: readonly number[]
  private notes: string[] = []
  private problems: RowProblem[] = []
  private row: SheetRow = { number: 0, cells: [], kinds: '', hidden: false }
  private cells: readonly string[] = []

  constructor(
    private readonly plan: ImportPlan,
    context: ImportContext,
  ) {
    this.areas = new Matcher(context.areas.map(({ areaId, name }) => ({ id: areaId, label: name })))
    this.roles = new Matcher(context.roles.map(({ kindId, label }) => ({ id: kindId, label })))
    this.programmes = new Matcher(context.programmes.map(({ kindId, label }) => ({ id: kindId, label })))
    const { dateOrder: order, serials } = plan
    this.births = { today: context.today, use: 'birth', order, serials }
    this.events = { today: context.today, use: 'event', order, serials }
    const places = new Map<ColumnMeaning, number[]>()
    plan.columns.forEach(({ meaning }, place) => {
      if (meaning) places.set(meaning, [...(places.get(meaning) ?? []), place])
    })
    this.places = places
    this.nameColumns = (['lastName', 'fullName', 'firstNames'] as const).flatMap((meaning) => places.get(meaning) ?? [])
  }

  read(row: SheetRow): ReadPerson {
    this.row = row
    this.notes = []
    this.problems = []
    this.cells = this.plan.repairText ? repairedCells(row.cells, this.repaired) : row.cells
    const name = this.names()
    const phones = this.phones()
    const place = this.cleaned('postcode', cleanPostcode) ?? ''
    const home = this.address(place !== '')
    const area = this.line('area', 200)
    const areaId = area === '' || meansUnknown(area) ? null : this.areas.find(area)
    const draft: PersonDraft = {
      firstNames: name.firstNames,
      lastName: name.lastName,
      preferredName: name.preferredName,
      memberNumber: this.cleaned('memberNumber', cleanMemberNumber) ?? '',
      dateOfBirth: this.cleaned('dateOfBirth', (text, kind) => cleanDate(text, kind, this.births)) ?? null,
      address: home.address,
      postcode: place || home.postcode,
      phone: phones.first,
      secondPhone: phones.second,
      email: this.cleaned('email', cleanEmail) ?? '',
      emergencyName: this.line('emergencyName'),
      emergencyRelationship: this.line('emergencyRelationship'),
      emergencyPhone: this.emergencyPhone(),
      areaId,
      practitioner: this.line('practitioner'),
      practitionerContact: this.line('practitionerContact'),
      languages: this.line('languages'),
      accessNeeds: this.cleaned('accessNeeds', (text, kind) => cleanProse(text, kind, 1000, 'access needs')) ?? '',
      womenOnly: this.answer('womenOnly'),
      heldQualifications: this.answer('heldQualifications'),
    }
    const kept: string[] = []
    const areaAsTyped = areaId === null && area !== '' && !meansUnknown(area) ? area : ''
    if (areaAsTyped !== '') {
      this.notes.push(
        `${quoted(area)} is not one of the areas. The area was left empty and the words were put in a note.`,
      )
      kept.push(`Area: ${area}`)
    }
    const role = this.choice('role', this.roles, kept)
    const startedOn = this.cleaned('roleStartedOn', (text, kind) => cleanDate(text, kind, this.events)) ?? null
    const endedOn = this.cleaned('roleEndedOn', (text, kind) => cleanDate(text, kind, this.events)) ?? null
    if (startedOn && endedOn && endedOn < startedOn) {
      this.fault('roleEndedOn', { sentence: 'The role ends before it starts.', todo: 'Check both dates.' })
    }
    const programme = this.choice('programme', this.programmes, kept)
    const programmeStart =
      this.cleaned('programmeStartedOn', (text, kind) => cleanDate(text, kind, this.events)) ?? null
    const left = this.left(kept)
    const extras: Extras = {
      areaAsTyped,
      role: role === null ? null : { kindId: role, startedOn, endedOn },
      programme: programme === null ? null : { kindId: programme, startedOn: programmeStart },
      left,
      note: [...this.noteTexts(), ...kept].join('\n'),
    }
    if (
      draft.lastName === '' &&
      !this.problems.some(({ column }) => this.nameColumns.some((at) => this.headingAt(at) === column))
    ) {
      const todo = 'Write the name in the row, or take the row out if it is about nobody.'
      this.fault(this.places.has('lastName') ? 'lastName' : 'fullName', { sentence: 'The last name is missing.', todo })
    }
    return { draft, extras, notes: this.notes, problems: this.problems }
  }

  private names(): { firstNames: string; lastName: string; preferredName: string } {
    const firstNames = this.name('firstNames')
    const lastName = this.name('lastName')
    const preferredName = this.line('preferredName')
    if (lastName !== '' || !this.places.has('fullName')) {
      if (firstNames !== '' && lastName === '' && this.places.has('lastName'))
        return { firstNames, lastName, preferredName }
      return { firstNames, lastName, preferredName }
    }
    const whole = this.name('fullName')
    if (whole === '') return { firstNames, lastName, preferredName }
    const parts = this.settle('fullName', splitName(whole, this.plan.nameOrder))
    if (!parts) return { firstNames, lastName, preferredName }
    return {
      firstNames: firstNames || parts.firstNames,
      lastName: parts.lastName,
      preferredName: preferredName || parts.preferredName,
    }
  }

  /** A name: as typed, but for a column in capitals that the person importing wants written as usual. */
  private name(meaning: 'firstNames' | 'lastName' | 'fullName'): string {
    const [at] = this.places.get(meaning) ?? []
    const typed = this.line(meaning, 200)
    if (typed === '' || at === undefined) return ''
    if (meansUnknown(typed) && typed.length > 1) return ''
    if (this.kindAt(at) === 'n' || !/\p{L}/u.test(typed)) {
      this.fault(meaning, { sentence: `${quoted(typed)} is not a name.`, todo: 'Write the name in words.' })
      return ''
    }
    if (typed.length > 100 && meaning !== 'fullName') {
      this.fault(meaning, { sentence: 'The name is longer than 100 letters.', todo: 'Shorten it in the file.' })
      return ''
    }
    return this.plan.tidyCapitals.includes(at) ? withoutCapitals(typed) : typed
  }

  private phones(): { first: string; second: string } {
    const one = this.cleaned('phone', cleanPhones)
    const two = this.cleaned('secondPhone', cleanPhones)
    const numbers = [one?.first, one?.second, two?.first, two?.second].filter(
      (number, place, all) => number && all.indexOf(number) === place,
    )
    const [first = '', ...rest] = numbers as string[]
    const second = rest.join(' / ')
    if (second.length <= 40) return { first, second }
    this.fault('secondPhone', {
      sentence: 'The row has too many telephone numbers.',
      todo: 'Keep two numbers and move the others to the notes.',
    })
    return { first, second: '' }
  }

  private emergencyPhone(): string {
    const phones = this.cleaned('emergencyPhone', cleanPhones)
    if (!phones) return ''
    const both = phones.second === '' ? phones.first : `${phones.first} / ${phones.second}`
    if (both.length <= 40) return both
    this.fault('emergencyPhone', { sentence: 'The emergency phone is too long.', todo: 'Keep one number.' })
    return ''
  }

  private address(hasPostcode: boolean): { address: string; postcode: string } {
    const places = this.places.get('addressPart') ?? []
    const parts: string[] = []
    for (const at of places) {
      const failed = formulaFault(this.cells[at] ?? '', this.kindAt(at))
      if (failed) this.problems.push({ ...failed, column: this.headingAt(at), value: this.row.cells[at] ?? '' })
      else parts.push(this.cells[at] ?? '')
    }
    return this.settle('addressPart', cleanAddress(parts, hasPostcode)) ?? { address: '', postcode: '' }
  }

  private choice(meaning: 'role' | 'programme', choices: Matcher, kept: string[]): string | null {
    const words = this.line(meaning, 200)
    if (words === '' || meansUnknown(words)) return null
    const id = choices.find(words)
    if (id === null) {
      const what = meaningLabels[meaning]
      this.notes.push(
        `${quoted(words)} is not one of the choices for ${what.toLowerCase()}. The words were put in a note.`,
      )
      kept.push(`${what}: ${words}`)
    }
    return id
  }

  private left(kept: string[]): boolean {
    const words = this.line('status', 200)
    if (words === '' || meansUnknown(words)) return false
    const [at = 0] = this.places.get('status') ?? []
    const key = words.toLowerCase()
    const asksLeft = /archived|closed|left/i.test(this.headingAt(at))
    if (/^(active|current|live|open|ongoing|yes|y|true|1|engaged|on programme)$/.test(key)) return asksLeft
    if (/^(no|n|false|0)$/.test(key)) return !asksLeft
    if (
      /^(inactive|left|leaver|closed|archived|archive|ended|exited|withdrawn|former|finished|completed|not active|dormant)\b/.test(
        key,
      )
    ) {
      this.notes.push(`The status is ${quoted(words)}, so the record goes to the archive.`)
      return true
    }
    kept.push(`Status: ${words}`)
    return false
  }

  private noteTexts(): string[] {
    const texts: string[] = []
    for (const at of this.places.get('note') ?? []) {
      const cleaned = cleanProse(this.cells[at] ?? '', this.kindAt(at), 20_000, 'note')
      if (!cleaned.ok)
        this.problems.push({ ...cleaned.fault, column: this.headingAt(at), value: this.row.cells[at] ?? '' })
      else if (cleaned.value !== '') texts.push(cleaned.value)
    }
    return texts
  }

  private answer(meaning: 'womenOnly' | 'heldQualifications'): boolean | null {
    return this.cleaned(meaning, (text, kind) => cleanAnswer(text, kind, meaningLabels[meaning])) ?? null
  }

  private line(meaning: ColumnMeaning, most = longest[meaning] ?? 200): string {
    const text =
      this.cleaned(meaning, (cell, kind) => cleanLine(cell, kind, most, meaningLabels[meaning].toLowerCase())) ?? ''
    return text.length <= 16 &&
      meansUnknown(text) &&
      !['lastName', 'firstNames', 'fullName', 'accessNeeds'].includes(meaning)
      ? ''
      : text
  }

  /** The value of a meaning's column; undefined where there is none or it is at fault, which is then noted down. */
  private cleaned<T>(meaning: ColumnMeaning, clean: (text: string, kind: string) => Cleaned<T>): T | undefined {
    const [at] = this.places.get(meaning) ?? []
    if (at === undefined) return undefined
    const text = this.cells[at] ?? ''
    if (text === '' && this.kindAt(at) !== 'u') return undefined
    return this.settle(meaning, clean(text, this.kindAt(at)))
  }

  private settle<T>(meaning: ColumnMeaning, cleaned: Cleaned<T>): T | undefined {
    if (!cleaned.ok) {
      this.fault(meaning, cleaned.fault)
      return undefined
    }
    if (cleaned.note !== null) this.notes.push(`${meaningLabels[meaning]}: ${cleaned.note}`)
    return cleaned.value
  }

  private fault(meaning: ColumnMeaning, fault: { sentence: string; todo: string }): void {
    const at = this.places.get(meaning)?.[0]
    const column = at === undefined ? meaningLabels[meaning] : this.headingAt(at)
    this.problems.push({ ...fault, column, value: at === undefined ? '' : (this.row.cells[at] ?? '') })
  }

  private readonly repaired = (at: number, was: string, is: string): void => {
    if (this.plan.columns[at]?.meaning) {
      this.notes.push(`${this.headingAt(at)}: ${quoted(was)} was put right as ${quoted(plainLine(is))}.`)
    }
  }

  private headingAt(at: number): string {
    return this.plan.columns[at]?.heading ?? ''
  }

  private kindAt(at: number): string {
    return this.row.kinds === '' ? 't' : this.row.kinds.charAt(at) || 't'
  }
}
