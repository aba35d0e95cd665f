// What the person wants from this turn. A short message is read whole; in a longer one only phrases that ask for
// something count, and pouring out is what is left.

import type { HearingWords } from '../library.ts'
import { ASIDE_INTENTS, type Intent, WAY_INTENTS } from '../vocabulary.ts'
import { createPhrases, type PhraseFound } from './phrases.ts'
import { even, type Token, tokensOf } from './tokens.ts'

export type HearIntent = (text: string, tokens: readonly Token[]) => Intent

/** In order of precedence where several are found in one message. */
const WITHIN: readonly Intent[] = [
  'misunderstood',
  'stop',
  'not-their-side',
  ...WAY_INTENTS,
  'protest',
  ...ASIDE_INTENTS,
  'change-topic',
  'back-to',
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
const ONLY_SHORT: readonly Intent[] = [
  'thanks',
  'goodbye',
  'agree',
  'small-talk',
  'another',
  'protest',
  ...ASIDE_INTENTS,
  ...WAY_INTENTS,
]
/** Said to the coach at the beginning of a message; further on it is part of the story. */
const ONLY_FIRST: readonly Intent[] = [
  'misunderstood',
  'stop',
  'not-their-side',
  'protest',
  ...ASIDE_INTENTS,
  ...WAY_INTENTS,
]
/** Said before the new thing, which may be long: within so many words of the beginning. */
const TURNS: readonly Intent[] = ['change-topic', 'back-to']
const TURN_WORDS = 9
/** In a message no longer than this, that it was misunderstood may also come last. */
const LAST_WORD = 30
/** Speaking of a counsellor is not yet asking for one. */
const ASKING = new Set(
  'want need should find looking maybe could would suggest recommend thinking considering try help is'.split(' '),
)
/** Words by which a short answer may begin and still be that answer, whatever follows. */
const ANSWERS = new Set('yes yeah yep yup ya no nope nah ok okay thanks'.split(' '))
const SPEECH = new Set(
  'says said say saying told tells tell telling goes like screamed yelled shouted asked asks that'.split(' '),
)
/** Places of one phrase that are looked at: a book pasted in is not searched to its end for a request. */
const MOST_PLACES = 8
const QUOTES = /["“”„«»]/

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
    const exact = whole.get(plain(text)) ?? parting(tokens, whole)
    if (exact) return exact
    const message: Message = { text, tokens }
    const found = within.find(tokens)
    const isMeantSomewhere = (id: Intent) => {
      const places = found.filter((f) => f.id === id).slice(0, MOST_PLACES)
      return places.some((f) => isMeant(f, message))
    }
    return WITHIN.find(isMeantSomewhere) ?? leading(message, whole) ?? 'pour-out'
  }
}

interface Message {
  text: string
  tokens: readonly Token[]
}

/** Whether a phrase is said to the coach, rather than told of someone. */
function isMeant({ id, from, to }: PhraseFound<Intent>, { text, tokens }: Message): boolean {
  const long = tokens.length > SHORT
  if (long && ONLY_SHORT.includes(id)) return false
  if (TURNS.includes(id) && to > TURN_WORDS) return false
  const start = tokens[from]!.start
  const [begin, end] = sentenceAround(text, start)
  const sentence = text.slice(begin, end)
  if (ONLY_FIRST.includes(id)) {
    const reported = isReported(tokens, from, begin) || QUOTES.test(sentence.slice(0, start - begin))
    const isEnd = id === 'misunderstood' && tokens.length <= LAST_WORD && text.slice(end).trim() === ''
    return !reported && (!long || isEnd || text.slice(0, begin).trim() === '')
  }
  if (id === 'refuse' && (isReported(tokens, from, begin) || OF_THE_OTHER.test(even(sentence)))) return false
  if (id === 'ask-advice' && REPORTED.test(even(sentence)) && !sentence.includes('?')) return false
  if (id !== 'human-help' || sentence.includes('?')) return true
  return to - from === tokens.length || tokens.some((t) => t.start >= begin && t.end <= end && ASKING.has(t.word))
}

/** Whether somebody is said to have said it, in the same sentence: "she says just listen". */
function isReported(tokens: readonly Token[], from: number, begin: number): boolean {
  return tokens.slice(Math.max(0, from - 2), from).some((t) => t.start >= begin && SPEECH.has(t.word))
}

/** "I don't want advice, I want him to listen": that is wanted of somebody else. */
const OF_THE_OTHER = /\bwant (?:him|her|them|my \w+) to\b/

/** "He says just tell me what to do": that asks nothing of the coach. */
const REPORTED =
  /^\s*(?:(?:and|but|then|so)\s+)?(?:he|she|they|my \w+)\s+(?:(?:always|just|only|never|then)\s+)?(?:says?|said|tells? me|told me|asks?|asked)\s+(?:(?:just|to|me|him|her|them|tell|you)\s+)*(?:what|how)\b/i
/** "No one knows" and "no money" refuse nothing. */
const NOT_A_NO = new Set('one body matter longer money time sex kids idea reply answer word reason'.split(' '))

/** Where the sentence that holds an offset begins and ends. */
function sentenceAround(text: string, at: number): [begin: number, end: number] {
  let begin = at
  while (begin > 0 && !/[.!?\n]/.test(text[begin - 1]!)) begin -= 1
  let end = at
  while (end < text.length && !/[.!?\n]/.test(text[end]!)) end += 1
  return [begin, Math.min(text.length, end + 1)]
}

/** "yes, every evening", "not sure, maybe": a short answer opened by yes, no or "I don't know" is that answer. */
function leading({ text, tokens }: Message, whole: ReadonlyMap<string, Intent>): Intent | undefined {
  if (tokens.length > 6) return undefined
  for (let n = Math.min(3, tokens.length - 1); n > 0; n -= 1) {
    const last = tokens[n - 1]!
    const cut = /^\s*[.,;:!?–—-]/.test(text.slice(last.end))
    // "right before dinner", "maybe he's tired": such a beginning says nothing by itself.
    if (n === 1 && !cut && (!ANSWERS.has(last.word) || NOT_A_NO.has(tokens[1]!.word))) continue
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

/** "Ok bye", "yeah thanks", "that's all, thank you": the word before or behind only nods. */
function parting(tokens: readonly Token[], whole: ReadonlyMap<string, Intent>): Intent | undefined {
  const words = tokens.map((t) => t.word)
  if (words.length < 2 || words.length > MOST_OF_PARTING) return undefined
  const begun = ANSWERS.has(words[0]!) ? words.slice(1) : words
  const ended = begun.join(' ').replace(/ (?:thanks|thank you|thx|ty|cheers)(?: so much| a lot)?$/, '')
  const intent = whole.get(begun.join(' ')) ?? whole.get(ended)
  return intent === 'goodbye' || (intent === 'thanks' && begun !== words) ? intent : undefined
}

const MOST_OF_PARTING = 8

/** Words alone, one space between: how a whole message is compared. */
function plain(text: string): string {
  return tokensOf(even(text))
    .map((t) => t.word)
    .join(' ')
}
