import type { Call } from '../ui/client/call'

export type Uses = Call
