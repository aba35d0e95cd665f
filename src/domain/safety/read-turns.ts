// Reads a text once: with each new message the turns before it are looked at again, and what a text says by itself never changes.

import type { CompiledSignals } from './compiled-signals.ts'
import { readSigns, type SignsRead } from './read-signs.ts'

/** As many texts are remembered as are looked back over, and the new one. */
const REMEMBERED = 61

const kept = new WeakMap<CompiledSignals, Map<string, SignsRead>>()

/** What `readSigns` finds in a text, remembered for the latest texts. */
export function readTurn(text: string, compiled: CompiledSignals): SignsRead {
  const texts = kept.get(compiled) ?? new Map<string, SignsRead>()
  kept.set(compiled, texts)
  const read = texts.get(text) ?? readSigns(text, compiled)
  // Taken out and put back, so that the one longest not asked for is the first to go.
  texts.delete(text)
  texts.set(text, read)
  if (texts.size > REMEMBERED) texts.delete(texts.keys().next().value!)
  return read
}
