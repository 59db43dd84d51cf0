import { world } from '../../tests/support/world'

export const uses = world
