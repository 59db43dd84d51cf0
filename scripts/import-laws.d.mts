/** The names of all laws, in order. */
export const lawNames: readonly string[]
/** Cruises `<folder>/src`. `modules` counts our own files that were read: 0 means that nothing was checked. */
export function cruiseTree(folder: string): Promise<{
  modules: number
  violations: { law: string; from: string; to: string }[]
}>
