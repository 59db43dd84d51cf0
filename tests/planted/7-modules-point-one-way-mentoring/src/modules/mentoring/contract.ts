import { expenses } from '../expenses/contract'

export const uses = expenses
