import { card } from '../../people/ui/PersonCard'

export const uses = card
