// Runs the import laws of .dependency-cruiser.cjs over a source tree. One way in for npm run check and for the tests that
// show, with a planted break for each law, that the laws are really checked.

import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import { inProject, main, say, startedByName } from './project.mjs'

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

/** The names of all laws, in order. */
export const lawNames = forbidden.map((rule) => rule.name)

/** Cruises `<folder>/src`. `modules` counts our own files that were read: 0 means that nothing was checked. */
export async function cruiseTree(folder) {
  const { output } = await cruise(['src'], {
    ...options,
    tsConfig: undefined,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  })
  return {
    modules: output.modules.filter((module) => module.source.startsWith('src/')).length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ law: rule.name, from, to })),
  }
}

if (startedByName(import.meta.url)) {
  await main(async () => {
    const { modules, violations } = await cruiseTree(inProject())
    for (const { law, from, to } of violations) say(`${law}: ${from} → ${to}`)
    if (modules === 0) say('No file was read: the laws were not checked.')
    else say(`${modules} files read, ${violations.length} laws broken`)
    return modules > 0 && violations.length === 0 ? 0 : 1
  })
}
