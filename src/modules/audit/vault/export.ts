import { basename } from 'node:path'
import { wordsOf } from '../../../ground/shared/office'
import { readEntries } from '../../../ground/vault/audit/entry-rows'
import { spelledSeal } from '../../../ground/vault/audit/seal'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { TaskContext } from '../../../ground/vault/implement'
import { csvText } from '../../../ground/vault/sheets/write-csv'
import type { Read } from '../../../ground/vault/sql'
import { actionInWords } from '../action-labels'
import type { TrailEntry, TrailView } from '../contract'
import { readEntry } from './entry'
import { seqsOf } from './store'

const entriesAtOnce = 200

/** One entry with all that it holds: what the screen shows of it, and what links, seals and signs it. */
interface Whole extends TrailEntry {
  readonly prevHash: string
  readonly mac: string
  readonly sig: string | null
  /** The figures as the entry's hash covers them. */
  readonly figures: string | null
}

type Format = 'csv' | 'jsonl'

/**
 * Saves entries of a view as CSV or as JSON lines. The entry of the export itself is made when all others are written;
 * the last line is the seal of the trail with it, so that the file can be compared with a vault years later.
 */
export async function exportTrail(
  context: TaskContext,
  { view, format }: { readonly view: TrailView; readonly format: Format },
): Promise<{ entries: number; fileName: string } | null> {
  const path = await context.host.chooseSavePath({
    title: 'Save the audit trail',
    suggestedName: `audit trail ${context.today}.${format}`,
    extension: format,
  })
  if (path === null) return null
  const fileName = path.toLowerCase().endsWith(`.${format}`) ? path : `${path}.${format}`
  const written = { entries: 0 }
  await writtenSafely(fileName, pieces(context, view, format, written))
  return { entries: written.entries, fileName: basename(fileName) }
}

async function* pieces(
  context: TaskContext,
  view: TrailView,
  format: Format,
  written: { entries: number },
): AsyncGenerator<Uint8Array> {
  const names = context.session?.permissions.has('people.read') ?? false
  const { spelled, sealed, head } = forms[format]
  const office = wordsOf(context.occasion())
  const upTo = context.read(({ trail }) => trail.seal.seq)
  yield Buffer.from(head, 'utf8')
  for (let after = 0; ; ) {
    const some = await context.readWhenFree(({ db }) =>
      seqsOf(db, view, { after, upTo, limit: entriesAtOnce }).flatMap((seq) => wholeEntry(db, seq, names) ?? []),
    )
    const last = some.at(-1)
    if (!last) break
    after = last.seq
    written.entries += some.length
    yield Buffer.from(some.map((entry) => spelled(entry, actionInWords(entry.action, office))).join(''), 'utf8')
    context.progress({ step: 'Writing the entries', done: written.entries, total: null })
    await new Promise((resolve) => setImmediate(resolve))
    context.signal.throwIfAborted()
  }
  await context.write(({ about }) =>
    about({ entity: 'trail', entityId: 'exported', details: { count: written.entries, format } }),
  )
  yield Buffer.from(sealed(spelledSeal(context.read(({ trail }) => trail.seal))), 'utf8')
}

function wholeEntry(db: Read, seq: number, names: boolean): Whole | null {
  const shown = readEntry(db, seq, names)
  const [entry] = readEntries(db, seq - 1, 1)
  if (!shown || entry?.seq !== seq) return null
  const hex = (bytes: Buffer | null) => bytes && bytes.toString('hex')
  return {
    ...shown,
    prevHash: entry.prevHash.toString('hex'),
    mac: entry.mac.toString('hex'),
    sig: hex(entry.sig),
    figures: entry.details,
  }
}

const headings = [
  'No.',
  'When (UTC)',
  'Who',
  'Roles',
  'What was done',
  'About',
  'Record',
  'Clock set back',
  'More',
  'Mark',
]

const forms: Readonly<
  Record<Format, { head: string; spelled: (entry: Whole, what: string) => string; sealed: (seal: string) => string }>
> = {
  csv: {
    head: `\uFEFF${csvText([headings])}`,
    spelled: (entry, what) =>
      csvText([
        [
          entry.seq,
          entry.at,
          entry.who,
          entry.roles.join(', '),
          what,
          entry.about,
          entry.entityId,
          entry.clockSuspect,
          entry.details.map(([label, value]) => `${label}: ${value}`).join(', '),
          entry.hash,
        ],
      ]),
    sealed: (seal) => csvText([['Seal of the audit trail', seal]]),
  },
  jsonl: {
    head: '',
    spelled: (entry, what) => `${JSON.stringify({ ...entry, what })}\n`,
    sealed: (seal) => `${JSON.stringify({ seal })}\n`,
  },
}
