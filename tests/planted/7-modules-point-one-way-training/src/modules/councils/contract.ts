export const councils = 'councils'
