export const outcomes = 'outcomes'
