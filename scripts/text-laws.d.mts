/** Each takes the folder that holds src/ and returns one sentence for every place where its law is broken. */
type Law = (folder: string) => string[]

/** Table name → the module that owns it, or 'ground'. */
export function tableOwners(folder: string): Map<string, string>
export const tablesWrittenElsewhere: Law
export const badClaims: Law
export const longFiles: Law
export const badNames: Law
export const barrels: Law
export const looseContracts: Law
export const filesGone: Law
export const bannedDatabaseCalls: Law
