// A question put to the coach. It gets an answer, not another question in its place: what is known, where something is,
// or plainly that nobody can know it from here.

import { even, tokensOf } from '../../hearing/tokens.ts'
import type { Spoken } from '../effects.ts'
import { type Made, type Scene, together } from '../scene.ts'
import { heardFirst } from './reflection.ts'

type Sort = 'them' | 'why' | 'whatif' | 'should' | 'measure' | 'wrong' | 'plain'

const LONGEST = 25
/** Fewer words ask nothing that can be answered. */
const LEAST = 3
/** The last sentence, where it asks: a word that asks, or a verb turned before its subject. */
const ASKS =
  /(?:^|[.!\n]\s*)(?:(?:so|but|and|then|ok|okay|honestly|like|tell me)[,\s]+)*((?:(?:why|what|how|when|where|who|which)\b|(?:is|are|am|do|does|did|can|could|should|would|will)\s+(?:i|you|u|he|she|it|we|they|this|that|there|people|other|any|my|the)\b)[^.?!\n]*)\??\s*$/i
/** "Is that keen?", "who would watch her": asked of nobody, or told of what somebody asked. */
const RHETORICAL =
  /\b(?:right|innit|isn't it|is it|eh|huh|(?:is it|just|why|not) me|who would|who am i|who cares|what's the point|what is the point)\s*\?*$|^(?:who would|who am i|who cares|what's the point)\b/i
const GENERAL =
  /\b(?:people|couples?|others?|anyone|anybody|everyone|everybody|normal|usual|usually|common|ever|most|supposed)\b/i
/** "Am I overreacting?": whether what they feel has the right size. */
const MEASURE =
  /\b(?:over-?react\w*|(?:am i|i'?m|i am|is it|is that) (?:being |just |so |really )*(?:unreasonable|dramatic|paranoid|crazy|mad|silly|ridiculous|petty|too sensitive|too jealous)\b)/i
/** "Do you think he loves me?", "will she come back?": what nobody can see from here. */
const THEM =
  /^(?:(?:do|would) you (?:think|reckon|believe|suppose) (?:that )?(?:he|she|they|my \w+)|(?:does|do|is|are|will|would|did|has|have) (?:he|she|they|my (?:husband|wife|boyfriend|girlfriend|partner|ex)))\b/i
/** A word so long carries meaning. */
const WORD = 5

/** Answers a question to the coach; undefined where the message asks none, or asks for a step. */
export function answerQuestion(scene: Scene): Made | undefined {
  const question = questionIn(scene)
  if (question === undefined) return undefined
  return heardFirst(scene, (heard) => answerOf(heard, question))
}

/** Whether a message ends in a question to the coach. */
export function asksAnything(text: string): boolean {
  return askedAtTheEnd(even(text).trim()) !== undefined
}

/** The question that ends a text, and whether the text is nothing else; undefined where none is meant. */
function askedAtTheEnd(said: string): { asked: string; alone: boolean } | undefined {
  const found = ASKS.exec(said)
  const asked = found?.[1]
  if (asked === undefined || RHETORICAL.test(asked) || tokensOf(asked).length < LEAST) return undefined
  return { asked, alone: found?.index === 0 }
}

function questionIn({ state, reading, text }: Scene): string | undefined {
  if (state.stage === 'open' || state.quiet || reading.words > LONGEST) return undefined
  if (reading.intent !== 'pour-out' && reading.intent !== 'ask-advice') return undefined
  const said = even(text).trim()
  const found = askedAtTheEnd(said)
  if (!found) return undefined
  const { asked, alone } = found
  const marked = said.endsWith('?') || alone
  const isAnswered = reading.intent !== 'ask-advice' || ['should', 'measure'].includes(sortOf(asked))
  return marked && isAnswered ? asked : undefined
}

function sortOf(asked: string): Sort {
  if (
    /^why\b|^what makes (?:him|her|them)\b|^what (?:else )?(?:does|do|did|is|are) (?:he|she|they|my \w+) (?:even )?(?:want|mean|think|feel|expect|thinking)\b/i.test(
      asked,
    )
  )
    return 'why'
  if (THEM.test(asked)) return 'them'
  if (/^what if\b|^what happens if\b/i.test(asked)) return 'whatif'
  if (MEASURE.test(asked)) return 'measure'
  if (
    /\b(?:wrong with me|i (?:doing|done|do) wrong|my fault|the problem|am i (?:broken|the one|just)|too (?:keen|much|needy|old|fat|ugly|sensitive|demanding)|good enough)\b/i.test(
      asked,
    )
  )
    return 'wrong'
  return /^(?:do|should|shall) (?:i|we) .+ or .+|^(?:should i|do i|do i have to|am i right to) (?:just |even )?(?:leave|stay|tell|end|break|go back|forgive|marry|divorce|move|say yes|wait)\b/i.test(
    asked,
  )
    ? 'should'
    : 'plain'
}

function answerOf(scene: Scene, question: string): Made {
  const sort = sortOf(question)
  const known = sort === 'whatif' || sort === 'should' || sort === 'wrong' ? undefined : knownAbout(scene, question)
  if (known) return known
  const spoken = scene.voice.firstOf([`answer-${sort}`, 'answer-plain', 'listen-then', 'quiet'])
  return { move: 'answer', spoken: [spoken], asked: spoken && { key: spoken.from, stage: 'closer' } }
}

/** The insight of this situation that speaks of what was asked. */
function knownAbout({ situation, voice }: Scene, question: string): Made | undefined {
  if (!situation) return undefined
  const words = wordsOf(question)
  const open = Object.entries(situation.know).filter(([key]) => !voice.said.some((s) => s.endsWith(`/know/${key}/0`)))
  const ranked = open
    .map(([key, { text }]) => ({ key, shared: [...wordsOf(text)].filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
  const best = ranked[0]
  if (!best || (best.shared === 0 && !GENERAL.test(question))) return undefined
  const told: Spoken | undefined = voice.know(situation, best.key)
  const source = situation.know[best.key]?.source
  return {
    move: 'know',
    spoken: [together(voice.move('answer-known'), told)],
    sources: source && source !== 'custom' ? [source] : [],
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(tokensOf(even(text)).flatMap(({ word }) => (word.length >= WORD ? [word] : [])))
}
