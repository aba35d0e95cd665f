// A test that makes the program complain has failed, even if every expectation held.
import { afterEach, vi } from 'vitest'

const complaint = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = complaint.mock.calls
  complaint.mockClear()
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.map((c) => c.join(' ')).join('\n')}`)
})
