// What the person wants from this turn. A short message is read whole; in a longer one only phrases that ask for
// something count, and pouring out is what is left.

import type { HearingWords } from '../library.ts'
import type { Intent } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import { even, type Token, tokensOf } from './tokens.ts'

export type HearIntent = (text: string, tokens: readonly Token[]) => Intent

/** In order of precedence where several are found in one message. */
const WITHIN: readonly Intent[] = [
  'misunderstood',
  'stop',
  'change-topic',
  'about-privacy',
  'about-amante',
  'refuse',
  'another',
  'say-better',
  'human-help',
  'start-practice',
  'ask-advice',
  'thanks',
  'goodbye',
  'agree',
  'small-talk',
]
/** A message longer than this is never thanks, a greeting or a goodbye alone. */
const SHORT = 12

export function createHearIntent(hearing: HearingWords): HearIntent {
  const whole = new Map<string, Intent>()
  for (const [intent, entry] of Object.entries(hearing.intents) as Array<[Intent, { whole: string[] }]>) {
    for (const phrase of entry.whole) whole.set(plain(phrase), intent)
  }
  const within = createPhrases(
    (Object.entries(hearing.intents) as Array<[Intent, { within: string[] }]>).map(
      ([id, e]) => [id, e.within] as const,
    ),
  )
  return (text, tokens) => {
    const exact = whole.get(plain(text))
    if (exact) return exact
    const found = new Set(within.find(tokens).map((f) => f.id))
    const long = tokens.length > SHORT
    const strong = WITHIN.find(
      (i) => found.has(i) && !(long && ['thanks', 'goodbye', 'agree', 'small-talk'].includes(i)),
    )
    return strong ?? leading(tokens, whole) ?? 'pour-out'
  }
}

/** "yes, every evening": a short answer opened by yes or no is that answer. */
function leading(tokens: readonly Token[], whole: ReadonlyMap<string, Intent>): Intent | undefined {
  if (tokens.length > 6) return undefined
  for (let n = Math.min(3, tokens.length - 1); n > 0; n -= 1) {
    const intent = whole.get(
      tokens
        .slice(0, n)
        .map((t) => t.word)
        .join(' '),
    )
    if (intent === 'agree' || intent === 'refuse' || intent === 'unsure' || intent === 'thanks') return intent
  }
  return undefined
}

/** Words alone, one space between: how a whole message is compared. */
function plain(text: string): string {
  return tokensOf(even(text))
    .map((t) => t.word)
    .join(' ')
}
