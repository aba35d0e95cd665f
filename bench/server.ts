// npx tsx bench/server.ts: from start to first page, memory at rest, requests a second; beside a bare server of Node.

import { Agent, request } from 'node:http'
import { mb, ms, printTable, quantile } from './print-table.ts'
import { residentBytes, type Started, startAmante, startServer } from './started-server.ts'

const RUNS = 7
const SECONDS = 4
const CONNECTIONS = 16

const BARE = `const s = require('node:http').createServer((q, r) => r.end('<!doctype html><title>Bare</title>'))
s.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + s.address().port))`

const rows = []
for (const [name, start] of [
  ['amante start', startAmante],
  ['bare node:http', () => startServer(['-e', BARE])],
] as const) {
  const firstPages: number[] = []
  for (let run = 0; run < RUNS; run++) firstPages.push(await timeFirstPage(start))
  const server = await start()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const idle = residentBytes(server.process.pid!)
  const rate = await requestRate(server.address)
  const busy = residentBytes(server.process.pid!)
  await server.stop()
  rows.push({
    server: name,
    'first page (median)': ms(quantile(firstPages, 0.5)),
    'first page (worst)': ms(Math.max(...firstPages)),
    'idle memory': mb(idle),
    'after load': mb(busy),
    'requests/s': Math.round(rate),
  })
}
printTable(`Server, ${RUNS} starts, ${CONNECTIONS} connections for ${SECONDS} s`, rows)

async function timeFirstPage(start: () => Promise<Started>): Promise<number> {
  const begun = performance.now()
  const server = await start()
  await get(server.address, new Agent())
  const took = performance.now() - begun
  await server.stop()
  return took
}

async function requestRate(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const end = performance.now() + SECONDS * 1000
  let answered = 0
  const ask = async () => {
    while (performance.now() < end) {
      await get(address, agent)
      answered++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  agent.destroy()
  return answered / SECONDS
}

function get(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      response.resume().once('end', resolve)
    })
      .once('error', reject)
      .end()
  })
}
