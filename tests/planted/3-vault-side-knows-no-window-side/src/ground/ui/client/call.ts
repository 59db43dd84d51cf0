export type Call = 'call'
