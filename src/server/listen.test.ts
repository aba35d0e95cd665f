import { createServer } from 'node:net'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { configure } from './config.ts'
import { closeGently, freePortAfter, listen } from './listen.ts'

function context(port: number, host = '127.0.0.1') {
  const configured = configure({ port: String(port), host })
  if (!configured.ok) throw new Error(configured.sentence)
  const app = new Hono()
  app.get('/', (c) => c.text('here'))
  app.get('/slow', async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    return c.text('done')
  })
  return { app, config: configured.config }
}

async function started(port = 0) {
  const listening = await listen(context(port))
  if (!listening.ok) throw new Error(listening.reason)
  return listening
}

test('it answers, lets a request in hand finish, and stops', async () => {
  const { server, port } = await started()
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const closed = closeGently(server, 5000)
  expect(await (await slow).text()).toBe('done')
  await closed
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
})

test('a request that never ends does not hold it up for ever', async () => {
  const { server, port } = await started()
  const slow = fetch(`http://127.0.0.1:${port}/slow`).catch(() => 'cut')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await closeGently(server, 10)
  expect(await slow).toBe('cut')
})

test('a taken port is told, with a free one', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  expect(await listen(context(port))).toEqual({ ok: false, reason: 'taken' })
  expect(await freePortAfter(port, '127.0.0.1')).toBeGreaterThan(port)
})

test('an address that is not of this machine is told', async () => {
  expect(await listen(context(0, '192.0.2.1'))).toEqual({ ok: false, reason: 'nowhere' })
})
