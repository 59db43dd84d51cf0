export const mentoring = 'mentoring'
