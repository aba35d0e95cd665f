// A plan: what a model is to put into words, and everything its words will be held against. The engine decided already;
// a model only finds words.

/** One message for a model; the same shape as the door's, which lies in another room. */
export interface PlannedMessage {
  role: 'plan' | 'person' | 'coach'
  text: string
}

export interface Plan {
  messages: PlannedMessage[]
  maxTokens: number
  temperature: number
  /** A JSON Schema, where a structure is asked for instead of prose. */
  shape?: { name: string; schema: Readonly<Record<string, unknown>> }
  /** Texts that a reply may be made of: what the person and the coach said, and what the coach knows of it. */
  given: string[]
  /** Texts that others may have written: they may be quoted and named, and give leave for nothing else. */
  cited: string[]
  /** Our orders, which no reply may repeat. */
  orders: string
  /** What may be told as known. */
  known: string[]
}

const OPENS = '<<<'
const CLOSES = '>>>'

/** Text as data: between marks that it cannot hold itself, so that nothing in it can end it. */
export function fenced(label: string, text: string): string {
  const safe = text.replaceAll(/<{2,}|>{2,}/g, ' ')
  return `${label}\n${OPENS}\n${safe}\n${CLOSES}`
}

/** Blocks of an order, with an empty line between; what is absent is left out. */
export function blocks(...parts: (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
