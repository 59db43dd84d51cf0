import { mentoring } from '../mentoring/contract'

export const uses = mentoring
