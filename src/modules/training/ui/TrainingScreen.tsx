import { PartsScreen } from '../../../ground/ui/parts'
import { messages } from './messages'
import { parts } from './parts'

export function TrainingScreen() {
  return <PartsScreen module="training" title={messages.training} label={messages.parts} parts={parts} />
}
