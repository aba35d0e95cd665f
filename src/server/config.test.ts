import { expect, test } from 'vitest'
import { addressOf, configure } from './config.ts'
import { readEnv } from './env.ts'

test('with nothing set: this machine alone, port 3000', () => {
  expect(configure({})).toEqual({
    ok: true,
    config: { host: '127.0.0.1', port: 3000, address: 'http://localhost:3000', notices: [] },
  })
})

test.each(['abc', '-1', '70000', '80.5'])('port %s is refused in a sentence', (port) => {
  expect(configure({ port })).toEqual({
    ok: false,
    sentence: `The port must be a whole number from 0 to 65535, not "${port}".`,
  })
})

test('other machines and a data folder are remarked on', () => {
  const configured = configure({ host: '0.0.0.0', data: './somewhere' })
  expect(configured.ok && configured.config.notices).toHaveLength(2)
})

test.each([
  ['127.0.0.1', 'http://localhost:80'],
  ['0.0.0.0', 'http://localhost:80'],
  ['192.168.1.4', 'http://192.168.1.4:80'],
  ['fd00::1', 'http://[fd00::1]:80'],
])('%s is shown as %s', (host, address) => {
  expect(addressOf(host, 80)).toBe(address)
})

test('arguments win over the environment, and empty variables are not set', () => {
  const read = readEnv({ PORT: '1', HOST: '', AMANTE_DATA: '/d' }, ['--port', '2'])
  expect(read).toEqual({ ok: true, env: { port: '2', data: '/d' } })
})

test('an unknown argument is a sentence', () => {
  expect(readEnv({}, ['--prot', '2'])).toEqual({
    ok: false,
    sentence: expect.stringMatching(/^Unknown option '--prot'.*amante start takes --port, --host and --data\.$/),
  })
})
