// The bytes of an answer as server-sent events, a few at a time as they come.

import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { ChatModelError } from '../chat-model.ts'
import { troubleTold } from './trouble-of.ts'

/** Letters of one event, at most; a real one has some hundreds. */
const LONGEST_EVENT = 256 * 1024

/** Yields the events of each piece of the body; leaving the loop lets go of the connection. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly EventSourceMessage[]> {
  let events: EventSourceMessage[] = []
  let trouble: ChatModelError | undefined
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: (event) => void events.push(event),
    onError({ type, field, value }) {
      if (type === 'max-buffer-size-exceeded') trouble = new ChatModelError('broken-answer', 'an endless line')
      // llama.cpp tells its troubles in a field of this name, which no standard knows.
      if (field === 'error') trouble = troubleTold(value)
    },
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      // A last event without the empty line after it is taken for whole: what is cut in the middle is no JSON.
      parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }))
      if (events.length > 0) yield events
      if (trouble) throw trouble
      if (done) return
      events = []
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
