export const sql = 'sql'
