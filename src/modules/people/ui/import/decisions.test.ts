import { expect, test } from 'vitest'
import type { ImportMatch, ImportPreview } from '../../import-shapes'
import { decisionOn, decisionsFor, figuresOf, withDecision } from './decisions'

const match = (row: number, proposed: ImportMatch['proposed'], offers: ImportMatch['offers']): ImportMatch => ({
  row,
  name: 'Jay Lamplight',
  dateOfBirth: '1990-02-03',
  memberNumber: '',
  why: 'Same name.',
  record: null,
  proposed,
  offers,
})
const matches = [
  match(7, 'update', ['update', 'skip', 'new']),
  match(9, 'skip', ['skip', 'new']),
  match(12, 'new', ['update', 'skip', 'new']),
]
const preview: ImportPreview = {
  rows: 20,
  created: 11,
  updated: 1,
  skipped: 1,
  faulty: 5,
  leftOut: 2,
  withNotes: 0,
  problems: [],
  notes: [],
  left: [],
  matches,
  matchesInAll: 3,
}

test('a decision that a row does not offer counts as the proposal', () => {
  expect(matches.map((one) => decisionOn(one, { 7: 'new', 9: 'update' }))).toEqual(['new', 'skip', 'new'])
})

test('deciding on many rows at once leaves out those that cannot be done so, and counts them', () => {
  const decided = withDecision({ 7: 'skip' }, matches, 'update')
  expect(decided).toEqual({ decisions: { 12: 'update' }, refused: 1 })
})

test('only what differs from the proposal is sent, and nothing that this preview does not know', () => {
  expect(decisionsFor(preview, { 7: 'update', 9: 'new', 12: 'skip', 99: 'new' })).toEqual({ 9: 'new', 12: 'skip' })
})

test('the figures follow the decisions and go on adding up to the rows of the list', () => {
  const figures = figuresOf(preview, { 7: 'skip', 9: 'new', 12: 'update' })
  expect(figures).toEqual({ created: 11, updated: 1, skipped: 1 })
  const all = figuresOf(preview, { 7: 'skip' })
  expect(all).toEqual({ created: 11, updated: 0, skipped: 2 })
  expect(all.created + all.updated + all.skipped + preview.faulty + preview.leftOut).toBe(preview.rows)
})
