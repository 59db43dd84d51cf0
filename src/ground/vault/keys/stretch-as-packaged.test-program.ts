// Started by a test as if it were the packaged app: stretches one password, and says what came of it and whether
// Argon2's native code was ever loaded.
// oxlint-disable-next-line unicorn/require-module-specifiers -- it imports only while it runs, and is a module all the same
export {}

const [resources = ''] = process.argv.slice(2)
Object.defineProperty(process, 'resourcesPath', { value: resources })

const { stretch, weakestKdf } = await import('./kdf')
const { Refusal } = await import('../../shared/problem')

const isLoaded = () =>
  (process.report.getReport() as unknown as { sharedObjects: readonly string[] }).sharedObjects.some((path) =>
    path.includes('argon2'),
  )
const before = isLoaded()
const said = await stretch(Buffer.from('a password'), Buffer.alloc(16), weakestKdf).then(
  (key) => `${key.length} bytes`,
  (fault: unknown) => (fault instanceof Refusal ? fault.problem.message : String(fault)),
)
process.stdout.write(JSON.stringify({ before, said, after: isLoaded() }))
