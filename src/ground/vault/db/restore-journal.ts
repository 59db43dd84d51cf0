import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../shared/problem'
import { renamePatiently, sweep, syncFolder, writeDurably } from '../keys/durable-file'
import { codeOf } from './faults'
import { fileNames } from './vault-files'

const name = z.string().regex(/^[A-Za-z0-9][\w.-]{0,120}$/)

/** What a restore has decided to do. From the moment it is on the disk the restore happens, if need be after a crash. */
const Journal = z.strictObject({
  format: z.literal('throughline-restore'),
  version: z.literal(1),
  staged: name,
  aside: name,
  out: z.array(name).max(200),
  in: z.array(name).max(20),
})
type Journal = z.infer<typeof Journal>

const stagedName = /^(restore|proof)-[0-9TZ-]+\.part$/

export function stagingName(kind: 'restore' | 'proof', now: string): string {
  return `${kind}-${now.replace(/[:.]/g, '-')}.part`
}

/** Where the vault that was there before is put. */
export function asideName(now: string): string {
  return `before-restore-${now.replace(/[:.]/g, '-')}`
}

export interface TakePlace {
  readonly staged: string
  readonly now: string
  /** Called before each step, for tests that end the work there. */
  readonly step?: (() => void) | undefined
  /** Where what was there is put. Left out: `before-restore-…`. */
  readonly aside?: string
  /** Which of the folder's files make room. Left out: all of the vault. */
  readonly belongs?: (name: string) => boolean
}

/**
 * Puts what was staged in the vault's place and moves what was there into `before-restore-…`: nothing is deleted. The
 * vault must be closed.
 */
export function takePlace(
  folder: string,
  { staged, now, step, aside = asideName(now), belongs = belongsToVault }: TakePlace,
): string {
  const journal: Journal = {
    format: 'throughline-restore',
    version: 1,
    staged,
    aside: freeName(folder, aside),
    out: readdirSync(folder).filter(belongs).sort(),
    in: readdirSync(join(folder, staged)).sort(),
  }
  step?.()
  writeDurably(join(folder, fileNames.restoring), Buffer.from(JSON.stringify(journal)))
  carryOut(folder, journal, step)
  return journal.aside
}

/**
 * Finishes a restore that was cut short. Before its journal was written nothing had been moved, so then there is nothing
 * to do: the vault is as it was. A Problem if it cannot be finished now, as while a virus scanner holds a file.
 */
export function finishRestore(folder: string, step?: () => void): Problem | null {
  const path = join(folder, fileNames.restoring)
  if (!existsSync(path)) return null
  try {
    carryOut(folder, Journal.parse(JSON.parse(readFileSync(path, 'utf8'))), step)
    return null
  } catch {
    return unfinished
  }
}

/** Takes away what an interrupted restore or proof had copied so far. Call it only while no other program can do either. */
export function sweepStaging(folder: string): void {
  sweep(folder, (one) => stagedName.test(one))
}

/** Every step may have been done already: each looks first. */
function carryOut(folder: string, journal: Journal, step: (() => void) | undefined): void {
  const [staged, aside] = [join(folder, journal.staged), join(folder, journal.aside)]
  step?.()
  mkdirSync(aside, { recursive: true })
  for (const one of journal.out) {
    step?.()
    // What was moved already must not be covered by what has taken its place meanwhile.
    if (existsSync(join(folder, one)) && !existsSync(join(aside, one))) move(join(folder, one), join(aside, one))
  }
  syncFolder(aside)
  syncFolder(folder)
  for (const one of journal.in) {
    step?.()
    if (existsSync(join(staged, one))) move(join(staged, one), join(folder, one))
  }
  if (existsSync(staged)) syncFolder(staged)
  syncFolder(folder)
  step?.()
  if (journal.out.length === 0) rmdirSync(aside)
  if (existsSync(staged)) rmdirSync(staged)
  step?.()
  rmSync(join(folder, fileNames.restoring), { force: true })
  syncFolder(folder)
}

function move(from: string, to: string): void {
  try {
    renamePatiently(from, to)
  } catch (fault) {
    // A second program that finishes the same restore was quicker.
    if (codeOf(fault) !== 'ENOENT') throw fault
  }
}

/** The vault itself: not its backups, not what was put aside before, not how often a wrong password was typed. */
function belongsToVault(one: string): boolean {
  if (one === fileNames.restoring || one === fileNames.tries) return false
  return one.startsWith('vault.') || one === fileNames.sealedFiles
}

function freeName(folder: string, wanted: string): string {
  for (let at = 1; ; at += 1) {
    const found = at === 1 ? wanted : `${wanted}-${at}`
    if (!existsSync(join(folder, found))) return found
  }
}

const unfinished: Problem = {
  code: 'backup.unfinished',
  message:
    'A backup was being brought back when Throughline ended, and the last step cannot be done just now. Nothing is lost. Close other Throughline windows on this computer, wait a minute and try again. If that does not help, restart the computer.',
}
