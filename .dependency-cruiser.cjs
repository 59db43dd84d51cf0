// The import laws of ARCHITECTURE.md, numbered as there. Law 8 (a table is written by one module) is in
// scripts/text-laws.mjs. Every rule has a planted break under tests/planted/, which tests/architecture.test.ts runs.

const MODULE_TESTS = '\\.test(-program)?\\.tsx?$'

/** Law 7: what each module may import. A module that is not named here may import no other. */
const MAY_IMPORT = {
  organisation: [],
  people: ['organisation'],
  mentoring: ['organisation', 'people'],
  expenses: ['organisation', 'people'],
  training: ['organisation', 'people'],
  councils: ['organisation', 'people'],
  engagement: ['organisation', 'people'],
  outcomes: ['organisation', 'people', 'mentoring', 'expenses', 'training', 'councils', 'engagement'],
  access: [],
  audit: [],
  backup: [],
  settings: ['organisation'],
}

const WINDOW_SIDE = '^src/(renderer|ground/ui)/|^src/modules/[^/]+/ui/'
// Paper is set in the vault, so print/ lies on its side.
const VAULT_SIDE = '^src/(vault|ground/vault)/|^src/modules/[^/]+/(vault|print)/'
// A module's own files at its top, contract.ts and rules.ts: they run anywhere.
const MODULE_TOP = '^src/modules/([^/]+)/[^/]+\\.ts$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      '1-ground-stands-below-all',
      'Shells stand on modules, modules on the ground. The ground imports neither.',
      { path: '^src/ground/', pathNot: MODULE_TESTS },
      { path: '^src/(modules|main|preload|renderer|vault)/' },
    ),
    rule(
      '1-modules-know-no-shell',
      'Shells know the modules, never the other way round.',
      { path: '^src/modules/', pathNot: MODULE_TESTS },
      { path: '^src/(main|preload|renderer|vault)/' },
    ),
    rule(
      '1-shells-do-not-import-each-other',
      'Main, preload, renderer and vault are separate processes: they speak through ports.',
      { path: '^src/(main|preload|renderer|vault)/', pathNot: MODULE_TESTS },
      { path: '^src/(main|preload|renderer|vault)/', pathNot: '^src/$1/' },
    ),
    rule(
      '1-product-imports-no-test',
      'What ships knows nothing of its tests.',
      { path: '^src/', pathNot: MODULE_TESTS },
      { path: `^tests/|${MODULE_TESTS}` },
    ),
    rule(
      '2-only-main-and-preload-import-electron',
      'So every handler runs in a plain test, and no screen reaches past the bridge.',
      { path: '^src/', pathNot: '^src/(main|preload)/' },
      { path: '^electron(/|$)|node_modules/electron/|node_modules/electron-log/(src/)?(main|renderer)' },
    ),
    rule(
      '3-window-side-knows-no-vault-side',
      'A screen asks through the contract; it never holds a handler, a key or a query.',
      { path: WINDOW_SIDE },
      { path: VAULT_SIDE },
    ),
    rule('3-vault-side-knows-no-window-side', 'The vault has no window.', { path: VAULT_SIDE }, { path: WINDOW_SIDE }),
    rule(
      '4-ground-shared-imports-nothing-of-ours',
      'It is the lowest stone.',
      { path: '^src/ground/shared/' },
      { path: '^src/', pathNot: '^src/ground/shared/' },
    ),
    rule(
      '4-contracts-and-rules-import-only-doors',
      'A contract or rule rests on ground/shared and on the contracts of other modules.',
      { path: MODULE_TOP, pathNot: MODULE_TESTS },
      {
        path: '^src/',
        pathNot: ['^src/ground/shared/', '^src/modules/[^/]+/contract\\.ts$', '^src/modules/$1/[^/]+\\.ts$'],
      },
    ),
    rule(
      '4-shared-code-needs-no-node',
      'ground/shared, contracts and rules run in the window too.',
      { path: `^src/ground/shared/|${MODULE_TOP}`, pathNot: MODULE_TESTS },
      { dependencyTypes: ['core'] },
    ),
    rule(
      '4-shared-code-needs-no-react',
      'ground/shared, contracts and rules run in the vault too.',
      { path: `^src/ground/shared/|${MODULE_TOP}`, pathNot: MODULE_TESTS },
      { path: '^react|node_modules/(react[^/]*|@tanstack/react[^/]*)/|\\.tsx$' },
    ),
    rule(
      '5-modules-meet-at-their-contracts',
      "A module sees another through its contract.ts. Inside vault/ the second door is the other's vault/index.ts.",
      { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/[^/]+/vault/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/contract\\.ts$'] },
    ),
    rule(
      '5-vaults-meet-at-their-doors',
      'From vault/, another module is seen through its contract.ts or its vault/index.ts.',
      { path: '^src/modules/([^/]+)/vault/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(contract|vault/index)\\.ts$'] },
    ),
    rule(
      '6-migrations-import-nothing-that-can-change',
      'A released migration does the same thing for ever. A type may be imported: it is gone at run time.',
      { path: '^src/ground/vault/db/migrations/[0-9]', pathNot: MODULE_TESTS },
      { path: '.+', dependencyTypesNot: ['type-only'] },
    ),
    rule('7-no-cycles', 'Whatever stands in a ring cannot be read alone.', { path: '^src/' }, { circular: true }),
    ...Object.entries(MAY_IMPORT).map(([module, allowed]) =>
      rule(
        `7-modules-point-one-way-${module}`,
        `${module} may import: ${allowed.join(', ') || 'no other module'}.`,
        { path: `^src/modules/${module}/` },
        { path: '^src/modules/', pathNot: `^src/modules/(${[module, ...allowed].join('|')})/` },
      ),
    ),
    rule(
      '7-modules-point-one-way-unnamed',
      'A new module takes its place in the list at the top of this file.',
      { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(MAY_IMPORT).join('|')})/` },
      { path: '^src/modules/([^/]+)/', pathNot: '^$0' },
    ),
    rule(
      'security-only-db-opens-the-database',
      'One place opens the encrypted file and puts the guard on it (security notes, decision 5). Types may be imported.',
      { path: '^src/', pathNot: ['^src/ground/vault/db/', MODULE_TESTS] },
      { path: '^better-sqlite3|node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: an import law that a type may break is no law.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
