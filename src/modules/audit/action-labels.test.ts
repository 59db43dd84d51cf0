import { expect, test } from 'vitest'
import { operationName } from '../../ground/shared/contract'
import { wordsOf } from '../../ground/shared/office'
import { modules } from '../../vault/modules'
import { actionInWords, actionLabels } from './action-labels'

/** Operations of which an entry can be made: commands that keep records, logged queries, and every task. */
const entered = modules
  .flatMap(({ contract }) => Object.values(contract))
  .filter(({ kind, desk, logged }) => (kind === 'query' ? logged : !desk))
  .map(operationName)

test('every operation that can be entered in the trail has words of its own', () => {
  expect(entered.filter((name) => !actionLabels.has(name))).toEqual([])
})

test('no two actions share an id, and words begin as sentences do', () => {
  const labels = [...actionLabels.values()]
  expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
  expect(labels.filter(({ defaultMessage }) => !/^[A-Z].*[^.]$/.test(defaultMessage))).toEqual([])
})

test('a refused attempt says what was tried in the office’s words, and an action of a newer version is shown as it is spelled', () => {
  const words = wordsOf({ person: 'resident', people: 'residents' })
  expect(actionInWords('refused:people.archive', words)).toBe('Was refused: moved to the archive')
  expect(actionInWords('people.printList', words)).toBe('Printed a list of residents')
  expect(actionInWords('rooms.book', words)).toBe('rooms.book')
})
