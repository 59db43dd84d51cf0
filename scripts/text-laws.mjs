// Laws that no import shows: who writes which table, how long a file is, what it is called, what a contract may not say.
// Each function takes the folder that holds src/ and returns one sentence for every place where its law is broken.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const MOST_LINES = 300
const STOREYS = ['main', 'preload', 'renderer', 'vault', 'modules', 'ground']
const GROUND = ['shared', 'vault', 'ui']
const BANNED_NAMES = /^(utils?|helpers?|common|misc|managers?)$|^types$|-(utils?|helpers?|manager)$/
const MIGRATIONS = /^src\/ground\/vault\/db\/migrations\//
/** What the migrations add up to, written by a program. */
const GENERATED_SCHEMA = 'src/ground/vault/db/schema.sql'
const isTest = (path) => /\.test(-program)?\.tsx?$/.test(path)

/** Every file under src as { path: 'src/…', text }, code and SQL only. */
function sources(folder) {
  const top = join(folder, 'src')
  if (!existsSync(top)) return []
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** The tables that the migrations make. */
function tablesMade(folder) {
  const made = /\bcreate\s+(?:virtual\s+)?table\s+(?:if\s+not\s+exists\s+)?["`[]?(\w+)/gi
  return sources(folder)
    .filter(({ path }) => MIGRATIONS.test(path) && !isTest(path))
    .flatMap(({ text }) => [...text.matchAll(made)].map(([, table]) => table))
}

/** Table name → 'people' (a module) or 'ground'. Modules claim theirs in their README, the ground owns the others. */
export function tableOwners(folder) {
  const owners = new Map(tablesMade(folder).map((table) => [table, 'ground']))
  for (const { module, table } of claims(folder)) owners.set(table, module)
  return owners
}

function claims(folder) {
  const modules = join(folder, 'src', 'modules')
  if (!existsSync(modules)) return []
  return readdirSync(modules).flatMap((module) => {
    const readme = join(modules, module, 'README.md')
    if (!existsSync(readme)) return []
    // The line, and what it wraps on to, up to the next empty line.
    const said = /^.*Tables owned:([\s\S]*?)(?:\n\s*\n|$(?![\s\S]))/m.exec(readFileSync(readme, 'utf8'))?.[1] ?? ''
    return [...said.matchAll(/`(\w+)`/g)].map(([, table]) => ({ module, table }))
  })
}

/** Law 8: a claim must name a table that a migration makes, and no two modules may claim the same one. */
export function badClaims(folder) {
  const made = new Set(tablesMade(folder))
  const owners = tableOwners(folder)
  return claims(folder).flatMap(({ module, table }) => [
    ...(made.has(table) ? [] : [`${module} claims ${table}, which no migration makes`]),
    ...(owners.get(table) === module ? [] : [`${module} and ${owners.get(table)} both claim ${table}`]),
  ])
}

const WRITES = [
  /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|delete\s+from)\s+(?:main\.)?["`[]?(\w+|\$\{)/gi,
  /\bupdate\s+(?:or\s+\w+\s+)?(?:main\.)?["`[]?(\w+|\$\{[^}]*\})["`\]]?\s+(?:as\s+\w+\s+)?set\b/gi,
  /\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto|insertMany)\(\s*(?:'(?:main\.)?(\w+)|([^'\s]))/g,
]

/** A write whose table is a variable is sound where every table that the file mentions in quotes is its own. */
function namesOnlyOwnTables(text, writer, owners) {
  const named = [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word).filter((word) => owners.has(word))
  return named.length > 0 && named.every((table) => owners.get(table) === writer)
}

/** Law 8: a table is written by one module, its owner. Migrations are apart: they make the tables. */
export function tablesWrittenElsewhere(folder) {
  const owners = tableOwners(folder)
  const found = []
  for (const { path, text } of sources(folder)) {
    if (MIGRATIONS.test(path) || path === GENERATED_SCHEMA || isTest(path)) continue
    const writer =
      /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('src/ground/vault/') ? 'ground' : 'a shell')
    for (const pattern of WRITES) {
      for (const [whole, table] of text.matchAll(pattern)) {
        if (!table || table.startsWith('${')) {
          if (writer !== 'ground' && !namesOnlyOwnTables(text, writer, owners))
            found.push(`${path} writes a table that it names only at run time: ${whole}`)
        } else if (owners.has(table) && owners.get(table) !== writer) {
          found.push(`${path} writes ${table}, which belongs to ${owners.get(table)}`)
        }
      }
    }
  }
  return found
}

/** No file in src over 300 lines, tests apart. */
export function longFiles(folder) {
  return sources(folder)
    .filter(({ path }) => path !== GENERATED_SCHEMA && !isTest(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines: which two things live in it?`)
}

/** No drawer for everything; kebab-case files, PascalCase components; nothing beside the storeys. */
export function badNames(folder) {
  return sources(folder).flatMap(({ path }) => {
    const parts = path.split('/')
    const name = basename(path).replace(/(\.test|\.d)?\.(tsx?|sql)$/, '')
    const found = []
    if (!STOREYS.includes(parts[1])) found.push(`${path} stands beside the storeys of the house`)
    if (parts[1] === 'ground' && !GROUND.includes(parts[2])) found.push(`${path} stands beside the rooms of the ground`)
    for (const part of [...parts.slice(1, -1), name]) {
      if (BANNED_NAMES.test(part)) found.push(`${path}: "${part}" does not say what is inside`)
    }
    const shape = path.endsWith('.tsx') ? /^([a-z0-9]+(-[a-z0-9]+)*|([A-Z][a-z0-9]*)+)$/ : /^[a-z0-9]+([-.][a-z0-9]+)*$/
    if (!shape.test(name)) found.push(`${path} is not in ${path.endsWith('.tsx') ? 'PascalCase' : 'kebab-case'}`)
    return found
  })
}

/** No barrels: a file that only passes on what others export hides where things live. */
export function barrels(folder) {
  return sources(folder)
    .filter(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim()
      return (
        path.endsWith('.ts') &&
        code !== '' &&
        code.replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+';?/g, '').trim() === ''
      )
    })
    .map(({ path }) => `${path} only passes on what other files export`)
}

/** A contract is the one place where types meet the door: nothing in it may look away. */
export function looseContracts(folder) {
  const loose = /\bas any\b|:\s*any\b|<any[>,[]|\bas unknown as\b|\bz\.any\(\)|@ts-(ignore|expect-error|nocheck)/
  return sources(folder)
    .filter(({ path }) => /^src\/modules\/[^/]+\/[^/]+\.ts$/.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          loose.test(line) ? [`${path}:${at + 1} looks away from its type: ${line.trim()}`] : [],
        ),
    )
}

/** Every file below some folders of the project, `src/main/index.ts`. What was planted to break a law is none of it. */
function filesBelow(folder, tops) {
  return tops
    .filter((top) => existsSync(join(folder, top)))
    .flatMap((top) =>
      readdirSync(join(folder, top), { recursive: true }).map((name) => `${top}/${name.split(sep).join('/')}`),
    )
    .filter((path) => !path.startsWith('tests/planted/'))
}

/** What is written about the tree: a file that is named in backticks, with the end of its path, must be there. */
export function filesGone(folder) {
  const all = filesBelow(folder, ['src', 'scripts', 'tests', 'bench', 'resources', 'docs'])
  const papers = ['README.md', 'ARCHITECTURE.md'].filter((name) => existsSync(join(folder, name)))
  return [...papers, ...all.filter((path) => /^(?:docs\/.*|src\/.*\/README)\.md$/.test(path))].flatMap((paper) =>
    [...readFileSync(join(folder, paper), 'utf8').matchAll(/`([\w@./-]+\.(?:tsx?|mjs|typ|sql|csv))`/g)]
      .filter(([, named]) => !all.some((path) => `/${path}`.endsWith(`/${named}`)))
      .map(([, named]) => `${paper} names ${named}, which is not there`),
  )
}

/**
 * Security notes, decision 5: calls that write the vault in plain text, break it or widen an attack. The guard refuses them
 * when they run; this finds them before.
 */
export function bannedDatabaseCalls(folder) {
  const method = /\.(?:serialize|backup|rekey|loadExtension|unsafeMode)\(/g
  const statement = /(?<=['"`]\s*)(?:attach|detach|vacuum\s+into)(?=\s+\S)/gi
  return sources(folder)
    .filter(({ path }) => /^src\/(vault|ground\/vault|modules\/[^/]+\/vault)\//.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(method), ...text.matchAll(statement)].map(([call]) => `${path} calls ${call}`),
    )
}
