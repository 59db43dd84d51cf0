export const elsewhere = JSON.parse('{}') as any
