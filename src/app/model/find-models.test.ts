import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { LOCAL_PORTS } from '#models/find-local-models.ts'
import { type Answer, heldClock, openLoopback } from '#models/loopback.fixture.ts'
import { createFindModels } from './find-models.ts'

const json = (response: ServerResponse, body: unknown) =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
const STATUS = { on: true, kind: 'anthropic', model: 'large', destination: 'https://far.example', near: false }

/** A host of the page that says so of its relay. */
async function hostThatSays(answer: Answer) {
  const { address, asked } = await openLoopback(answer)
  return { asked, find: createFindModels(heldClock(0), address) }
}

test('what runs on this machine is found at the port where it commonly answers', async () => {
  const list: Answer = (response) => json(response, { data: [{ id: 'small-talk' }] })
  const ports = LOCAL_PORTS.map(({ port }) => port)
  const { address } = await openLoopback(list, ports)
  const { here, relay } = await createFindModels(heldClock(0))()
  expect(here).toContainEqual(expect.objectContaining({ url: address, models: ['small-talk'] }))
  expect(relay).toBeUndefined()
})

test('the host’s relay is offered as a connection, with where its words end', async () => {
  const { find } = await hostThatSays((response) => json(response, STATUS))
  expect((await find()).relay).toEqual({
    provider: 'relay-anthropic',
    url: 'https://far.example',
    model: 'large',
    destination: 'https://far.example',
    runs: 'through-host',
  })
})

test('what runs on the host’s own machine is not said to run on the person’s', async () => {
  const { find } = await hostThatSays((response) =>
    json(response, { ...STATUS, destination: 'http://127.0.0.1:11434' }),
  )
  expect((await find()).relay?.runs).toBe('at-host')
})

test.each<[string, Answer]>([
  ['that is off', (response) => json(response, { on: false })],
  ['that is not there', (response) => void response.writeHead(404).end()],
  ['that speaks another way', (response) => json(response, { ...STATUS, kind: 'pigeon' })],
  ['that leads nowhere', (response) => json(response, { ...STATUS, destination: 'nowhere' })],
  ['that is another page', (response) => void response.end('<!doctype html>')],
])('a relay %s is not offered', async (_, answer) => {
  const { find, asked } = await hostThatSays(answer)
  expect((await find()).relay).toBeUndefined()
  expect(asked).toHaveLength(1)
})
