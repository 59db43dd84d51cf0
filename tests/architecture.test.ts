import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cruiseTree, lawNames } from '../scripts/import-laws.mjs'
import {
  badClaims,
  badNames,
  bannedDatabaseCalls,
  barrels,
  filesGone,
  longFiles,
  looseContracts,
  tableOwners,
  tablesWrittenElsewhere,
} from '../scripts/text-laws.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const planted = (name: string) => join(project, 'tests', 'planted', name)

describe('import laws', () => {
  test('the source keeps every law, and files were really read', async () => {
    const { modules, violations } = await cruiseTree(project)
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThan(20)
  }, 90_000)

  test.each(lawNames)('a planted break of %s is reported, and nothing else', async (law) => {
    const { violations } = await cruiseTree(planted(law))
    expect(violations.map((violation) => violation.law)).toEqual([law])
  })
})

describe('a table is written by one module', () => {
  test('the source keeps the law, and tables were really found', () => {
    expect(tablesWrittenElsewhere(project)).toEqual([])
    expect(badClaims(project)).toEqual([])
    expect(tableOwners(project).size).toBeGreaterThan(3)
    expect(new Set(tableOwners(project).values()).size).toBeGreaterThan(1)
  })

  test('planted breaks are reported in raw SQL, in the query builder and in names given at run time', () => {
    const store = 'src/modules/mentoring/vault/store.ts'
    expect(tablesWrittenElsewhere(planted('8-a-table-is-written-by-one-module')).sort()).toEqual([
      `${store} writes a table that it names only at run time: .insertMany(t`,
      `${store} writes audit_entries, which belongs to ground`,
      `${store} writes people, which belongs to people`,
      `${store} writes people, which belongs to people`,
      'src/vault/index.ts writes matches, which belongs to mentoring',
    ])
  })

  test('a claim to a table that no migration makes is reported', () => {
    expect(badClaims(planted('8-a-table-is-written-by-one-module'))).toEqual([
      'mentoring claims meetings, which no migration makes',
    ])
  })
})

describe('files and names', () => {
  test('no file in src is over 300 lines, tests apart', () => {
    expect(longFiles(project)).toEqual([])
  })

  test('a file of 301 lines is reported, one of 300 and a long test are not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-laws-'))
    try {
      mkdirSync(join(folder, 'src', 'main'), { recursive: true })
      for (const [name, lines] of [
        ['long.ts', 301],
        ['full.ts', 300],
        ['long.test.ts', 900],
      ] as const) {
        writeFileSync(join(folder, 'src', 'main', name), 'void 0\n'.repeat(lines))
      }
      expect(longFiles(folder)).toEqual(['src/main/long.ts has 301 lines: which two things live in it?'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('every file has a name that says what is inside, in a room of the house', () => {
    expect(badNames(project)).toEqual([])
  })

  test('planted names are reported', () => {
    expect(badNames(planted('names')).sort()).toEqual([
      'src/ground/shared/DateText.ts is not in kebab-case',
      'src/ground/shared/types.ts: "types" does not say what is inside',
      'src/lib/dates.ts stands beside the storeys of the house',
      'src/modules/people/helpers/names.ts: "helpers" does not say what is inside',
      'src/modules/people/ui/personTable.tsx is not in PascalCase',
    ])
  })

  test('what is written about the tree names files that are there', () => {
    expect(filesGone(project)).toEqual([])
    expect(filesGone(planted('names'))).toEqual([
      'src/modules/people/README.md names ui/PersonPage.tsx, which is not there',
    ])
  })

  test('no file only passes on what others export', () => {
    expect(barrels(project)).toEqual([])
    expect(barrels(planted('names'))).toEqual(['src/ground/shared/index.ts only passes on what other files export'])
  })

  test('no contract and no rule looks away from its types', () => {
    expect(looseContracts(project)).toEqual([])
    expect(looseContracts(planted('contracts'))).toEqual([
      "src/modules/people/contract.ts:1 looks away from its type: export const row = JSON.parse('{}') as any",
      'src/modules/people/rules.ts:1 looks away from its type: export const rule = (value: any) => value',
    ])
  })
  test('no vault code makes a call that would write the vault in plain text', () => {
    expect(bannedDatabaseCalls(project)).toEqual([])
    const store = 'src/modules/people/vault/store.ts'
    expect(bannedDatabaseCalls(planted('banned-calls'))).toEqual([
      `${store} calls .serialize(`,
      `${store} calls ATTACH`,
      `${store} calls vacuum into`,
    ])
  })
})
