// Some servers hand over a model's thinking inside the answer, between <think> and </think> at its very start. It is
// nobody's to read.

const OPENS = '<think>'
const CLOSES = '</think>'

/** A filter for the pieces of one answer, in order; `rest` gives what was still held back. */
export function createThinkingFilter(): { pass(text: string): string; rest(): string } {
  let state: 'start' | 'thinking' | 'answer' = 'start'
  let held = ''

  function settle(): string {
    if (state === 'thinking') {
      const end = held.indexOf(CLOSES)
      // The mark itself may come in two pieces; of the rest nothing need be kept.
      held = end < 0 ? held.slice(-CLOSES.length) : held.slice(end + CLOSES.length)
      if (end < 0) return ''
      state = 'start'
    }
    // White space before the first word is nothing to show.
    held = held.trimStart()
    if (held.startsWith(OPENS)) {
      state = 'thinking'
      held = held.slice(OPENS.length)
      return settle()
    }
    if (OPENS.startsWith(held)) return ''
    state = 'answer'
    return held
  }

  return {
    pass(text) {
      if (state === 'answer') return text
      held += text
      return settle()
    },
    rest: () => (state === 'start' ? held : ''),
  }
}
