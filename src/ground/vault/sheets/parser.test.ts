import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../../../../tests/support/untidy-workbook.mjs'
import { Refusal } from '../../shared/problem'
import type { Batch } from './cells'
import { ParserClient } from './parser-client'
import type { FromParser, Port, ToParser } from './parser-messages'
import { parserMemory, portOfChild } from './parser-port'

const folder = mkdtempSync(join(tmpdir(), 'parser-'))
const children: ChildProcess[] = []

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, '../../../vault/parser.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'parser.mjs' } },
    },
    ssr: { noExternal: true },
  })
}, 60_000)
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(milliseconds = 30_000): { client: ParserClient; child: ChildProcess } {
  const child = fork(join(folder, 'parser.mjs'), { serialization: 'advanced', execArgv: [parserMemory] })
  children.push(child)
  return { client: new ParserClient(portOfChild(child), milliseconds), child }
}

async function code(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal ? error.problem.code : String(error)
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.on('exit', () => resolve()),
  )
const list = (rows: number) =>
  Buffer.from(Array.from({ length: rows }, (_, at) => `Story${at},Mair,${at}\r\n`).join(''))

describe('the parser process', () => {
  it('reads a list in a process of its own, in order and whole, from bytes or from a path', async () => {
    const { client } = start()
    const path = join(folder, 'list.csv')
    writeFileSync(path, list(20_000))
    for (const source of [{ bytes: list(20_000) }, { path }]) {
      const opened = await client.open('list.csv', source)
      expect(opened).toMatchObject({
        format: 'csv',
        encoding: 'utf-8',
        separator: ',',
        sheets: [{ name: 'list', hidden: false }],
      })
      const firsts: string[] = []
      const { end } = await client.read<Batch, null>(
        0,
        { work: null },
        (batch) => void firsts.push(...batch.rows.map((row) => row[2] ?? '')),
      )
      expect(end.rows).toBe(20_000)
      expect(firsts).toEqual(Array.from({ length: 20_000 }, (_, at) => String(at)))
    }
    client.close()
  })

  it('gives a refusal with its sentence, and ends', async () => {
    const { client, child } = start()
    const error = await client
      .open('old.xls', { bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) })
      .catch((thrown: unknown) => thrown)
    expect(error instanceof Refusal && error.problem.message).toContain('Save As')
    await ended(child)
  })

  it('stops within a moment when the person cancels, and ends', async () => {
    const { client, child } = start()
    await client.open('list.csv', { bytes: list(200_000) })
    const stop = new AbortController()
    let rows = 0
    const outcome = code(
      client.read<Batch, null>(0, { work: null, signal: stop.signal }, async (batch, soFar) => {
        rows = soFar
        if (soFar >= 4000) stop.abort()
        await new Promise((resolve) => setTimeout(resolve, 5))
        expect(batch.rows.length).toBeGreaterThan(0)
      }),
    )
    expect(await outcome).toBe('sheets.cancelled')
    expect(rows).toBeLessThan(20_000)
    await ended(child)
  })

  it('makes only a few batches ahead of a slow reader', async () => {
    const { client, child } = start()
    await client.open('list.csv', { bytes: list(100_000) })
    let inWaiting = 0
    child.on('message', (message: FromParser) => {
      if (message.kind === 'batch') inWaiting++
    })
    let most = 0
    await client.read<Batch, null>(0, { work: null }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      most = Math.max(most, inWaiting)
      inWaiting--
    })
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(4)
  })

  it('ends a process that takes too long, and says that nothing was imported', async () => {
    const heard: ((message: FromParser) => void)[] = []
    let closed = false
    const silent: Port<ToParser, FromParser> = {
      post() {},
      onMessage: (hear) => void heard.push(hear),
      onClose() {},
      close: () => void (closed = true),
    }
    expect(await code(new ParserClient(silent, 50).open('list.csv', { bytes: list(1) }))).toBe('sheets.tooSlow')
    expect(closed).toBe(true)
  })

  it('says so when the process dies under a file', async () => {
    const { client, child } = start()
    await client.open('list.csv', { bytes: list(200_000) })
    const outcome = code(
      client.read<Batch, null>(0, { work: null }, () => {
        child.kill('SIGKILL')
      }),
    )
    expect(await outcome).toBe('sheets.stopped')
  })

  it('keeps to its memory with a workbook of 30,000 people', async () => {
    const { client } = start()
    const rows = Array.from({ length: 30_000 }, (_, at) => [
      `Story ${at}`,
      `Siân ${at}`,
      { date: '1986-11-21' },
      `0${at}`,
      'Cardiff',
    ])
    await client.open('roster.xlsx', { bytes: workbook([{ name: 'List', rows }]) })
    const { end } = await client.read<Batch, null>(0, { work: null }, () => {})
    expect(end.rows).toBe(30_000)
    client.close()
  })
})
