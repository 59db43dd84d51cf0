import { PartsScreen } from '../../../ground/ui/parts'
import { messages } from './messages'
import { parts } from './parts'

export function ExpensesScreen() {
  return <PartsScreen module="expenses" title={messages.expenses} label={messages.parts} parts={parts} />
}
