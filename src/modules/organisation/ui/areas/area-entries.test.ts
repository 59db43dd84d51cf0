import { describe, expect, test } from 'vitest'
import type { TreeEntry } from '../../../../ground/ui/design/content/TreeView'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { areaEntries } from './area-entries'

const node = (areaId: string, more: Partial<AreaNode> = {}): AreaNode => ({
  areaId,
  kindId: 'unit',
  parentId: 'west',
  code: areaId.toUpperCase(),
  name: areaId,
  listedAs: '',
  notes: '',
  validFrom: '2021-06-26',
  validTo: null,
  version: 1,
  people: 0,
  ...more,
})
const kind = (kindId: string, plural: string) => ({ kindId, label: kindId, plural, holdsPeople: true, retiredOn: null })
const tree: AreaTree = {
  kinds: [kind('region', 'Regions'), kind('unit', 'Units'), kind('company', 'Companies')],
  nodes: [
    node('west', { kindId: 'region', parentId: null, name: 'West' }),
    node('old', { name: 'Old Mill', validTo: '2025-02-28' }),
    node('north', { name: 'Mill North', validFrom: '2025-03-01', people: 3 }),
    node('quay', { name: 'Quayside', listedAs: 'Keyside' }),
    node('shed', { kindId: 'office', parentId: 'quay', name: 'Net Shed' }),
    node('coast', { kindId: 'company', parentId: null, name: 'Coast', validFrom: '2015-02-01', validTo: '2021-06-25' }),
  ],
  names: [{ areaId: 'quay', name: 'Harbour', validFrom: '2021-06-26', validTo: '2022-12-31' }],
  successions: [],
  changes: [],
  moves: [],
}
const names = (entries: readonly TreeEntry[]): string[] =>
  entries.flatMap(({ label, children }) => [label, ...names(children)])
const shown = (on: string | null, sought = '') => areaEntries(tree, { on, sought }, '2026-11-21', (n) => `${n} people`)

describe('the map of a day', () => {
  test.each([
    ['2026-11-21', ['West', 'Mill North', 'Quayside', 'Net Shed']],
    ['2024-01-01', ['West', 'Old Mill', 'Quayside', 'Net Shed']],
    ['2022-01-01', ['West', 'Old Mill', 'Harbour', 'Net Shed']],
    ['2018-01-01', ['Companies', 'Coast']],
    ['2010-01-01', []],
  ])('[S53] on %s holds %j', (on, expected) => {
    expect(names(shown(on).entries)).toEqual(expected)
  })
})

test('[S60] the map of all days has what has ended in quiet letters with its days, under headings of kinds', () => {
  const { entries, count } = shown(null)
  expect(names(entries)).toEqual([
    'Regions',
    'West',
    'Old Mill',
    'Mill North',
    'Quayside',
    'Net Shed',
    'Companies',
    'Coast',
  ])
  expect(count).toBe(6)
  const [old, north] = entries[0]?.children[0]?.children ?? []
  expect(old).toMatchObject({ isQuiet: true, detail: '26 Jun 2021 – 28 Feb 2025' })
  expect(north).toMatchObject({ isQuiet: false, detail: '3 people' })
})

describe('a search', () => {
  test.each([
    ['mill', ['West', 'Mill North'], ['west']],
    ['harb', ['West', 'Quayside', 'Net Shed'], ['west']],
    ['keyside', ['West', 'Quayside', 'Net Shed'], ['west']],
    ['shed', ['West', 'Quayside', 'Net Shed'], ['quay', 'west']],
    ['SHED net', ['West', 'Quayside', 'Net Shed'], ['quay', 'west']],
    ['nothing such', [], []],
  ])('for “%s” finds %j and opens what it lies in', (sought, expected, opened) => {
    const { entries, found } = shown('2026-11-21', sought)
    expect(names(entries)).toEqual(expected)
    expect([...found].sort()).toEqual(opened)
  })
})
