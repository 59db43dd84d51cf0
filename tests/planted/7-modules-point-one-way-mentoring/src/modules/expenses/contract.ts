export const expenses = 'expenses'
