// npx tsx bench/relay.ts: what the relay adds between a page and a model's server, beside a raw proxy of thirty lines and
// no proxy at all, in one run. Linux: reads /proc. Needs dist/bin (npm run build).

import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { mb, ms, printTable, quantile, type Row } from './print-table.ts'
import { ENDPOINT, RAW_PROXY } from './relay-processes.ts'
import { type Started, startAmante, startServer } from './started-server.ts'

interface Load {
  name: string
  streams: number
  /** Replies of each stream, one after another. */
  replies: number
  /** Milliseconds over which the streams begin. */
  spread: number
}

const TOKENS = 100
const LOADS: Load[] = [
  { name: '1 stream', streams: 1, replies: 6, spread: 0 },
  { name: '20 streams', streams: 20, replies: 3, spread: 2_000 },
  { name: '100 streams', streams: 100, replies: 2, spread: 2_000 },
  { name: '300 streams', streams: 300, replies: 2, spread: 2_000 },
  { name: '100 at once', streams: 100, replies: 1, spread: 0 },
]
const BODY = JSON.stringify({
  model: 'm',
  messages: [{ role: 'user', content: 'He came home late again, and I did not know what to say. '.repeat(20) }],
  stream: true,
  max_tokens: 200,
})

const endpoint = await startServer(['-e', ENDPOINT])
const env = { MODEL_URL: endpoint.address, MODEL_NAME: 'm' }
const ways = [
  { way: 'no proxy', path: '/v1/chat/completions', start: async () => endpoint },
  { way: 'raw proxy', path: '/v1/chat/completions', start: () => startServer(['-e', RAW_PROXY], env) },
  { way: 'relay', path: '/relay/chat', start: () => startAmante(env) },
]
for (const load of LOADS) {
  const rows: Row[] = []
  for (const { way, path, start } of ways) {
    const server = await start()
    rows.push({ [load.name]: way, ...(await measure(server, path, load)) })
    if (server !== endpoint) await server.stop()
  }
  printTable(`${load.streams * load.replies} replies of ${TOKENS} tokens`, rows)
}
await endpoint.stop()

async function measure(server: Started, path: string, load: Load): Promise<Row> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const pid = server.process.pid!
  let peak = residentOf(pid)
  const watch = setInterval(() => (peak = Math.max(peak, residentOf(pid))), 50)
  const replies: Reply[] = []
  // The first request of a process loads and compiles what the others find ready.
  await ask(server.address + path, agent, 'warm-up-of-this-server')
  const before = cpuOf(pid)
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: load.streams }, async (_, at) => {
      if (load.spread > 0) await new Promise((go) => setTimeout(go, (load.spread * at) / load.streams))
      for (let reply = 0; reply < load.replies; reply++)
        replies.push(await ask(server.address + path, agent, `device-number-${at}-of-many`))
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  clearInterval(watch)
  agent.destroy()
  const excess = replies.map(({ first, took }) => first - took)
  const tokens = replies.reduce((sum, reply) => sum + reply.tokens, 0)
  if (tokens !== load.streams * load.replies * TOKENS) throw new Error(`${tokens} tokens came through ${path}.`)
  return {
    'first token, excess p50': ms(quantile(excess, 0.5)),
    p95: ms(quantile(excess, 0.95)),
    'tokens/s': Math.round(tokens / seconds),
    'CPU s / 1000 replies': (((cpuOf(pid) - before) / replies.length) * 1000).toFixed(1),
    'peak memory': mb(peak),
  }
}

interface Reply {
  /** Milliseconds until the first token, and how many of them passed at the model's server. */
  first: number
  took: number
  tokens: number
}

function ask(url: string, agent: Agent, device: string): Promise<Reply> {
  const reply: Reply = { first: Number.NaN, took: 0, tokens: 0 }
  const begun = performance.now()
  const headers = { 'Content-Type': 'application/json', Origin: new URL(url).origin, 'X-Amante-Device': device }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.setEncoding('latin1').on('data', (text: string) => {
        if (reply.tokens === 0) {
          reply.first = performance.now() - begun
          reply.took = Number(/"took":([\d.]+)/.exec(text)?.[1])
        }
        reply.tokens += text.split('" token"').length - 1
      })
      response.once('end', () => resolve(reply)).once('error', reject)
    })
    sending.once('error', reject)
    sending.end(BODY)
  })
}

/** Seconds that a process kept a core busy; the kernel counts in hundredths. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function residentOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096
}
