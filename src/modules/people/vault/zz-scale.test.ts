import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import type { FromParser, Port, ToParser } from '../../../ground/vault/sheets/parser-messages'
import { serveParser } from '../../../ground/vault/sheets/serve-parser'
import { people } from '../contract'
import { peopleParserWorks } from './parser-works'
function parser(): Port<ToParser, FromParser> {
  const { port1, port2 } = new MessageChannel()
  const end = <Out, In>(port: typeof port1): Port<Out, In> => ({
    post: (message) => port.postMessage(message), onMessage: (heard) => void port.on('message', heard),
    onClose: (heard) => void port.on('close', heard), close: () => port.close(),
  })
  serveParser(end<FromParser, ToParser>(port2), peopleParserWorks)
  return end<ToParser, FromParser>(port1)
}
const letters = (n: number) => { let t = ''; for (let k = n + 700; k > 0; k = Math.floor(k / 26)) t += String.fromCharCode(97 + k % 26); return t }
test('scale', async () => {
  const world = await new World().setUp()
  world.host.startParser = () => Promise.resolve(parser())
  const n = Number(process.env.SCALE_N ?? 126871)
  const first = ['Ann','Bob','Cat','Dan','Eve','Fay','Gus','Hal','Ida','Jon','Kim','Lea']
  const lines = ['Surname,First name,DOB,Mobile,Member no,Role,Start date,Address,Postcode,Email,Practitioner']
  for (let i = 0; i < n; i += 1) lines.push(`${letters((i*7919)%5000)}son,${first[i%12]} ${letters(i%300)},${1+i%28}/${1+i%12}/${1950+i%55},07700 9${String(i%100000).padStart(5,'0')},M${String(i).padStart(6,'0')},Peer mentor,01/02/2024,${i} Nowhere Lane,ZZ${i%9+1} ${i%9}ZZ,p${i}@example.org,Pat Pretend`)
  world.host.openPath = join(world.folder, 'big.csv'); writeFileSync(world.host.openPath, lines.join('\r\n'))
  const delay = monitorEventLoopDelay({ resolution: 5 }); delay.enable()
  const timed = async <T,>(label: string, work: Promise<T>) => { delay.reset(); const t = performance.now(); const v = await work; console.log(label, Math.round(performance.now()-t), 'ms  loop max', Math.round(delay.max/1e6), 'p99', Math.round(delay.percentile(99)/1e6), 'rss', Math.round(process.memoryUsage().rss/1e6)); return v }
  const opened = await timed('open', world.do(people.importOpen, { batchId: null }))
  const choices = opened!.sheets[0]!.proposed
  const p = await timed('preview', world.do(people.importPreview, { batchId: opened!.batchId, choices }))
  console.log({ ...p, problems: p.problems.length, notes: p.notes.length, matches: p.matches.length })
  let last = performance.now(), gap = 0; const steps: Record<string, number> = {}; let begun = performance.now()
  const r = await timed('run', world.ask(people.importRun, { batchId: opened!.batchId, choices, decisions: {} }, { progress: ({ step }) => { const now = performance.now(); gap = Math.max(gap, now-last); last = now; steps[step] = Math.round(now - begun) } }))
  console.log(JSON.stringify(r).slice(0,300), 'gap', Math.round(gap), steps)
  if (process.env.AGAIN === "1") {
    const o2 = await world.do(people.importOpen, { batchId: null })
    const p2 = await timed('preview again', world.do(people.importPreview, { batchId: o2!.batchId, choices }))
    console.log({ ...p2, problems: 0, notes: 0, matches: p2.matches.length })
    const r2 = await timed('run again', world.ask(people.importRun, { batchId: o2!.batchId, choices, decisions: {} }))
    console.log(JSON.stringify(r2).slice(0,300))
    const u2 = await timed('undo again', world.do(people.importUndo, { batchId: o2!.batchId })); console.log({ ...u2, left: u2.left.slice(0,2) })
  }
  const u = await timed('undo', world.do(people.importUndo, { batchId: opened!.batchId })); console.log({ ...u, left: u.left.slice(0,2) })
  await world.end()
}, 600_000)
