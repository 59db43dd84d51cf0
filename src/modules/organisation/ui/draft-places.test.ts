import { expect, test } from 'vitest'
import { areaDrafts, organisationDraftPlace } from './draft-places'

test.each([
  ['organisation/venues/new', '/organisation/venues/new'],
  ['organisation/venues/v1', '/organisation/venues/v1/edit'],
  ['organisation/venues/v1/room/new', '/organisation/venues/v1'],
  ['organisation/projects/p1/lesson', '/organisation/projects/p1'],
  ['organisation/contacts/c1/appointment/new', '/organisation/contacts/c1'],
  ['organisation/areas/new', '/organisation/areas/new'],
  [`${areaDrafts('pdu: East/West')}rename`, '/organisation/areas/pdu%3A%20East%2FWest'],
])('the typing kept as %s goes on at %s', (key, path) => {
  expect(organisationDraftPlace(key)?.path).toBe(path)
})

test.each(['person/new', 'organisation/venues', 'organisation/venues/v1/unknown'])(
  'the draft %s is not one of the organisation',
  (key) => {
    expect(organisationDraftPlace(key)).toBeNull()
  },
)
