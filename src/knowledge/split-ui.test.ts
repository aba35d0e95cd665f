import { expect, test } from 'vitest'
import { splitUi } from './split-ui.ts'

test('words of pages that come later are apart, and what the terminal says is in neither part', () => {
  const words = { 'talk.send': 'Send', numbers: 'none one', 'checks.name': 'Self-checks', 'terminal.you': 'You' }
  expect(splitUi(words)).toEqual({
    first: { 'talk.send': 'Send', numbers: 'none one' },
    later: { 'checks.name': 'Self-checks' },
  })
})
