import { expect, test } from 'vitest'
import { realLibrary } from './library.fixture.ts'
import { trySignals } from './try-signals.ts'

const { signals } = realLibrary()
const [name = '', rule] = Object.entries(signals.suicide)[0] ?? []

test('a rule is told where it is silent, and where it speaks, against its own sentences', () => {
  const broken = { ...rule!, yes: ['The kettle is on.'], no: rule!.yes.slice(0, 1) }
  const problems = trySignals({ ...signals, suicide: { [name]: broken } }, 'en')
  expect(problems).toEqual([
    { file: 'content/safety/signals/suicide.en.yaml', message: `${name}: does not speak in "The kettle is on."` },
    { file: 'content/safety/signals/suicide.en.yaml', message: `${name}: speaks in "${rule!.yes[0]}"` },
  ])
})

test('a pattern that cannot be read is a problem, not a crash', () => {
  const broken = { ...rule!, any: ['(never closed'] }
  const problems = trySignals({ ...signals, suicide: { [name]: broken } }, 'en')
  expect(problems).toEqual([
    { file: 'content/safety/signals/*.en.yaml', message: expect.stringContaining('never closed') },
  ])
})
