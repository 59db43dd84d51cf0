export * from './types'
export { a as b } from './DateText'
