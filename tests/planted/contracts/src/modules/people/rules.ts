export const rule = (value: any) => value
