import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../src/ground/vault/sheets/read'
import type { SheetRow } from '../src/modules/people/import/cleaned'
import { RowJudge } from '../src/modules/people/import/import-rows'
import { rowsOf } from '../src/modules/people/import/import-work'
import { proposePlan } from '../src/modules/people/import/plan'
import { ImportPlan, type Proposal } from '../src/modules/people/import/plan-shape'
import { problemFile } from '../src/modules/people/import/problem-file'
import { Surveyor } from '../src/modules/people/import/survey'
import type { Totals, Verdict } from '../src/modules/people/import/verdict'

interface StatedFault {
  row: number
  kind: string
  expect: 'faulty' | 'repeat' | 'left-out' | 'note'
  column: string | null
  files: string[]
  ofRow?: number
}
interface Stated {
  headingRow: number
  headings: string[]
  people: (Record<string, string | boolean | null> & { row: number })[]
  faults: StatedFault[]
}

const context = {
  today: '2026-11-21',
  areas: ['Cardiff and the Vale', 'Gwent', 'Swansea Neath Port-Talbot', 'North Wales', 'Dyfed-Powys'].map((name) => ({
    areaId: `id of ${name}`,
    name,
  })),
  roles: [
    { kindId: 'mentor', label: 'Peer mentor' },
    { kindId: 'mentee', label: 'Mentee' },
    { kindId: 'volunteer', label: 'Volunteer' },
  ],
  programmes: [],
}

const folder = mkdtempSync(join(tmpdir(), 'untidy-'))
const script = resolve(import.meta.dirname, '../scripts/untidy-roster.mjs')
execFileSync(process.execPath, [script, '--rows', '5000', '--out', folder, '--seed', '20261121'])
const stated = JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8')) as Stated
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['xlsx', 'csv'] as const)('a list of 5,000 people as untidy as real ones, as %s', (format) => {
  let proposal: Proposal
  let totals: Totals
  const verdicts = new Map<number, Verdict>()

  beforeAll(async () => {
    const table = await openTable(readFileSync(join(folder, `roster.${format}`)), `roster.${format}`)
    const rows: SheetRow[] = []
    const end = await table.read(0, (batch) => void rows.push(...rowsOf(batch)))
    const surveyor = new Surveyor()
    for (const row of rows) surveyor.add(row)
    proposal = proposePlan(surveyor.result(), end.merges, [])
    const judge = new RowJudge(proposal.plan, context)
    for (const row of rows) {
      const verdict = judge.judge(row)
      if (verdict) verdicts.set(verdict.row, verdict)
    }
    totals = judge.totals()
  }, 60_000)

  it('finds the headings below the titles and maps every column by itself', () => {
    expect(ImportPlan.parse(proposal.plan)).toEqual(proposal.plan)
    expect(proposal.plan.headingRow).toBe(stated.headingRow)
    expect(proposal.plan.columns.map(({ meaning }) => meaning)).toEqual([
      'memberNumber',
      'lastName',
      'firstNames',
      'preferredName',
      'dateOfBirth',
      'addressPart',
      'postcode',
      'phone',
      'email',
      'emergencyName',
      'emergencyRelationship',
      'emergencyPhone',
      'area',
      'practitioner',
      'practitionerContact',
      'role',
      'roleStartedOn',
      'womenOnly',
      null,
      'note',
    ])
    expect(proposal.plan.columns[18]?.because).toContain('National Insurance')
  })

  it('imports every good row with its exact values', () => {
    const wrong: unknown[] = []
    for (const { row, area, role, roleStartedOn, note, ...fields } of stated.people) {
      const verdict = verdicts.get(row)
      if (verdict?.kind !== 'ready') {
        wrong.push([row, fields, verdict])
        continue
      }
      const { draft, extras } = verdict
      const expected = { ...fields, areaId: `id of ${area}`, languages: '', accessNeeds: '', heldQualifications: null }
      const got = JSON.stringify(sorted(draft))
      if (got !== JSON.stringify(sorted(expected))) wrong.push([row, expected, draft])
      if (extras.role?.kindId !== role || extras.role?.startedOn !== roleStartedOn || extras.note !== note)
        wrong.push([row, role, roleStartedOn, note, extras])
    }
    expect(wrong.slice(0, 3)).toEqual([])
    expect(stated.people.length).toBeGreaterThan(4500)
  })

  it('explains every stated fault in the row and the column where it is', () => {
    const wrong: unknown[] = []
    const hard = new Set(stated.faults.filter((fault) => fault.expect !== 'note').map(({ row }) => row))
    for (const fault of stated.faults.filter(({ files }) => files.includes(format))) {
      const verdict = verdicts.get(fault.row)
      if (fault.expect === 'note' && hard.has(fault.row)) continue
      if (fault.expect === 'note') {
        if (verdict?.kind !== 'ready' || verdict.notes.length === 0) wrong.push([fault, verdict])
      } else if (verdict?.kind !== fault.expect) wrong.push([fault, verdict])
      else if (verdict.kind === 'faulty' && !verdict.problems.some(({ column }) => column === fault.column))
        wrong.push([fault, verdict])
      else if (verdict.kind === 'repeat' && verdict.ofRow !== fault.ofRow) wrong.push([fault, verdict])
    }
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('finds no fault that was not stated', () => {
    const expected = new Set(
      stated.faults.filter((fault) => fault.files.includes(format) && fault.expect !== 'note').map(({ row }) => row),
    )
    const surplus = [...verdicts.values()].filter((verdict) => verdict.kind !== 'ready' && !expected.has(verdict.row))
    expect(surplus.slice(0, 3)).toEqual([])
    expect(totals.ready).toBe(stated.people.length)
    expect(totals.ready + totals.repeats + totals.faulty + totals.leftOut).toBe(totals.rows)
  })

  it('gives the faulty rows back as a file with the original columns first', () => {
    const faulty = [...verdicts.values()].filter((verdict) => verdict.kind === 'faulty')
    const file = problemFile(stated.headings, faulty)
    expect(file.headings.slice(0, stated.headings.length)).toEqual(stated.headings)
    expect(file.rows).toHaveLength(totals.faulty)
    for (const row of file.rows) {
      expect(row).toHaveLength(file.headings.length)
      expect(row.at(-1)).toMatch(/\S/)
      expect(row.at(-2)).toMatch(/\S/)
    }
  })
})

/** The fields of a draft in the order of their names, so that two can be compared as text. */
function sorted(draft: object): [string, unknown][] {
  return Object.entries(draft).sort(([one], [other]) => one.localeCompare(other))
}
