export const world = 'world'
