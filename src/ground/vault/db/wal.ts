import { type PageCheck, PAGE_BYTES } from './pages'

const HEADER_BYTES = 32
const FRAME_BYTES = 24 + PAGE_BYTES

export interface WalReport {
  /** Frames that SQLite will take in: up to the last commit before the chain of checksums breaks. */
  readonly usable: number
  /**
   * True when whole commits of the same run of the log, with true page marks, lie after the break. A power cut can only
   * tear what was not yet acknowledged; a break before acknowledged commits is damage, and SQLite drops them in silence.
   */
  readonly commitsAfterBreak: boolean
  /** Frames that SQLite will take in although their page's own mark is wrong, by number from 1. */
  readonly bad: readonly number[]
}

/** Reads a write-ahead log as SQLite does (SQLite file format, section 4) and checks each page's own mark. */
export function inspectWal(wal: Buffer, check: PageCheck): WalReport {
  const none = { usable: 0, commitsAfterBreak: false, bad: [] }
  if (wal.length < HEADER_BYTES + FRAME_BYTES) return none
  const magic = wal.readUInt32BE(0)
  const frames = Math.floor((wal.length - HEADER_BYTES) / FRAME_BYTES)
  const headerGood = (magic & 0xfffffffe) >>> 0 === 0x377f0682 && wal.readUInt32BE(8) === PAGE_BYTES
  const bigEndian = (magic & 1) === 1
  let sum: Sum = headerGood ? checksum(wal.subarray(0, 24), [0, 0], bigEndian) : [0, 0]
  const intact = headerGood && sum[0] === wal.readUInt32BE(24) && sum[1] === wal.readUInt32BE(28)
  let [chained, usable] = [0, 0]
  while (intact && chained < frames) {
    const frame = frameAt(wal, chained)
    if (!sameRun(wal, frame)) break
    sum = checksum(frame.subarray(24), checksum(frame.subarray(0, 8), sum, bigEndian), bigEndian)
    if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break
    chained += 1
    if (frame.readUInt32BE(4) !== 0) usable = chained
  }
  const bad = numbers(0, usable)
    .filter((at) => !markIsTrue(wal, at, check))
    .map((at) => at + 1)
  const commitsAfterBreak = numbers(usable, frames).some((at) => {
    const frame = frameAt(wal, at)
    return (
      at >= chained && frame.readUInt32BE(4) !== 0 && (!intact || sameRun(wal, frame)) && markIsTrue(wal, at, check)
    )
  })
  return { usable, commitsAfterBreak, bad }
}

type Sum = readonly [number, number]

function frameAt(wal: Buffer, at: number): Buffer {
  const start = HEADER_BYTES + at * FRAME_BYTES
  return wal.subarray(start, start + FRAME_BYTES)
}

/** Frames of an earlier run of the log stay behind in the file; their salts tell them apart. */
function sameRun(wal: Buffer, frame: Buffer): boolean {
  return frame.subarray(8, 16).equals(wal.subarray(16, 24))
}

function markIsTrue(wal: Buffer, at: number, check: PageCheck): boolean {
  const frame = frameAt(wal, at)
  return check(frame.subarray(24), frame.readUInt32BE(0))
}

function checksum(bytes: Buffer, from: Sum, bigEndian: boolean): Sum {
  let [a, b] = from
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
