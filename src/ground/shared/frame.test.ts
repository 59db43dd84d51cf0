import { expect, test } from 'vitest'
import { FrameRequest, mostMenuGroups, mostMenuItems } from './frame'

const item = { id: 'people.add', label: 'Add a person', shortcut: 'Ctrl+N' }
const menu = (groups: unknown) => ({ kind: 'menu', groups })
const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one)
const taken = (message: unknown) => FrameRequest.safeParse(message).success

test('a menu of the largest size that is let in is taken, and one more of anything is not', () => {
  const group = { label: 'x'.repeat(60), items: times(mostMenuItems, item) }
  expect(taken(menu(times(mostMenuGroups, group)))).toBe(true)
  expect(taken(menu(times(mostMenuGroups + 1, group)))).toBe(false)
  expect(taken(menu([{ ...group, items: times(mostMenuItems + 1, item) }]))).toBe(false)
  expect(taken(menu([{ ...group, label: 'x'.repeat(61) }]))).toBe(false)
})

test.each([
  ['a label of 80 letters', { ...item, label: 'x'.repeat(80) }, true],
  ['a label of 81 letters', { ...item, label: 'x'.repeat(81) }, false],
  ['a label of ten million letters', { ...item, label: 'x'.repeat(10_000_000) }, false],
  ['no label', { ...item, label: '' }, false],
  ['an id of 81 letters', { ...item, id: 'x'.repeat(81) }, false],
  ['no id', { ...item, id: '' }, false],
  ['no keys', { ...item, shortcut: null }, true],
  ['a role of its own', { ...item, role: 'toggleDevTools' }, false],
  ['a menu below the menu', { ...item, submenu: [] }, false],
])('an item with %s: taken %s', (_what, one, isTaken) => {
  expect(taken(menu([{ label: 'File', items: [one] }]))).toBe(isTaken)
})

test.each([
  'Ctrl+N',
  'Ctrl+Shift+S',
  'Alt+H',
  'Ctrl+=',
  'Ctrl+-',
  'Ctrl+0',
  'F1',
  'F12',
  'Enter',
  'Escape',
  'E',
  '?',
  '/',
])('the keys %s are shown in the menu', (shortcut) =>
  expect(taken(menu([{ label: 'File', items: [{ ...item, shortcut }] }]))).toBe(true),
)

test.each([
  '',
  '+',
  'Ctrl+',
  'Ctrl+Ctrl+A',
  'Shift+Ctrl+A',
  'Ctrl+ä',
  '💥',
  '\ud800',
  'Not+A+Key',
  'F25',
  'F0',
  'n',
  'N ',
])('the keys “%s” are not: the system could not read them', (shortcut) =>
  expect(taken(menu([{ label: 'File', items: [{ ...item, shortcut }] }]))).toBe(false),
)
