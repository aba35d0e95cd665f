import { expect, test } from 'vitest'
import { findLocalModels } from './find-local-models.ts'
import { type Answer, heldClock, openLoopback, SOON } from './loopback.fixture.ts'

async function at(program: string, answer: Answer) {
  const server = await openLoopback(answer)
  return { server, port: { port: Number(server.address.split(':')[2]), program } }
}

const json =
  (body: unknown): Answer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }
const list = (...ids: string[]) => ({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) })

test('names what runs here and which models it has, without those that do not talk', async () => {
  const ollama = await at('Ollama', json(list('llama3.2:3b', 'nomic-embed-text:latest')))
  const other = await at('vLLM', json(list('mistral')))
  expect(await findLocalModels(heldClock(0), [ollama.port, other.port])).toEqual([
    { url: ollama.server.address, program: 'Ollama', models: ['llama3.2:3b'] },
    { url: other.server.address, program: 'vLLM', models: ['mistral'] },
  ])
  expect(ollama.server.asked).toMatchObject([{ method: 'GET', path: '/v1/models', body: '' }])
})

test.each<[string, Answer]>([
  ['another page', (response) => void response.end('<!doctype html>')],
  ['a refusal', (response) => void response.writeHead(401).end('{}')],
  ['a redirect', (response) => void response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end()],
  ['JSON of another kind', json({ data: 'x' })],
  ['null', json(null)],
  ['a list of anything', json({ data: [null, 3, { id: 4 }, { id: '' }] })],
  ['no model at all', json(list())],
])('%s is passed over', async (_, answer) => {
  const { port } = await at('x', answer)
  expect(await findLocalModels(heldClock(0), [port])).toEqual([])
})

test('nobody at home, or somebody who does not answer, holds nothing up', async () => {
  const silent = await at('silent', () => {})
  const awake = await at('awake', json(list('small')))
  const nobody = { port: 9, program: 'nobody' }
  const clock = heldClock(0)
  const found = findLocalModels(clock, [silent.port, nobody, awake.port])
  await expect.poll(() => awake.server.asked.length + silent.server.asked.length, SOON).toBe(2)
  await expect.poll(() => clock.waiting().length, SOON).toBe(1)
  clock.ring(1_500)
  expect(await found).toMatchObject([{ program: 'awake' }])
  await silent.server.quiet()
})
