import type { FromParser, Port, ToParser } from '../../src/ground/vault/sheets/parser-messages'
import { serveParser } from '../../src/ground/vault/sheets/serve-parser'
import { parserWorks } from '../../src/vault/parser-works'

/** A parser in the test's own thread, at the end of a line that copies every message as a real one does. */
export function serveParserHere(): Port<ToParser, FromParser> {
  const [ours, theirs] = line<ToParser, FromParser>()
  serveParser(theirs, parserWorks)
  return ours
}

function line<There, Back>(): [Port<There, Back>, Port<Back, There>] {
  const here = { heard: [] as ((message: Back) => void)[], waiting: [] as Back[], closed: [] as (() => void)[] }
  const there = { heard: [] as ((message: There) => void)[], waiting: [] as There[], closed: [] as (() => void)[] }
  return [end<There, Back>(here, there), end<Back, There>(there, here)]
}

interface End<In> {
  heard: ((message: In) => void)[]
  waiting: In[]
  closed: (() => void)[]
}

function end<Out, In>(own: End<In>, other: End<Out>): Port<Out, In> {
  return {
    post(message) {
      const copy = structuredClone(message)
      setImmediate(() => {
        if (other.heard.length === 0) other.waiting.push(copy)
        else for (const heard of other.heard) heard(copy)
      })
    },
    onMessage(heard) {
      own.heard.push(heard)
      for (const message of own.waiting.splice(0)) heard(message)
    },
    onClose: (heard) => own.closed.push(heard),
    close() {
      for (const heard of other.closed) heard()
    },
  }
}
