// What a server sends as JSON is read with care: it may be anything.

import { ChatModelError } from '../chat-model.ts'

/** The object in an event; of `T` each part may be missing. Throws `broken-answer` where it is no object. */
export function parseEvent<T extends object>(data: string): Partial<T> {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch {
    // Falls through: not JSON is as bad as not an object.
  }
  if (typeof value !== 'object' || value === null) throw new ChatModelError('broken-answer', 'not JSON')
  return value as Partial<T>
}
