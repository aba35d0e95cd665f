// The command as a person types it.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './read-sources.ts'

function amante(...args: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(ROOT, 'bin/amante.ts'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('alone it names its commands', () => {
  expect(amante()).toMatchObject({ status: 0, stdout: expect.stringContaining('start, talk, hear'), stderr: '' })
})

test('an unknown command is a sentence on stderr and nothing on stdout', () => {
  expect(amante('toString')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^There is no command "toString"\. There are: start, /),
  })
})

test('a setting that cannot be stops the server with a sentence', () => {
  expect(amante('start', '--port', 'abc')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'The port must be a whole number from 0 to 65535, not "abc".\n',
  })
})
