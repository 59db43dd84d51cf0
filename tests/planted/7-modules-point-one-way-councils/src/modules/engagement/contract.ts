export const engagement = 'engagement'
