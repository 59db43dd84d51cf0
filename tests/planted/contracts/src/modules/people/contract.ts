export const row = JSON.parse('{}') as any
export const company = 'any'
