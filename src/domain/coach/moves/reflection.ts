// The first thing in almost every turn: showing that it was heard, with the person's own words where that is certain.

import type { Clause } from '../../hearing/reading.ts'
import { createSpell } from '../../hearing/spelling.ts'
import { GLAD_FEELINGS as GLAD } from '../../vocabulary.ts'
import type { Spoken } from '../effects.ts'
import { PLAIN_JOY } from '../glad.ts'
import { type Made, type Scene, together } from '../scene.ts'
import { isTentative } from '../sureness.ts'
import { BRIEF, isFollowing } from './following.ts'

interface Reflection {
  paragraphs: Spoken[]
  /** Quotes of the clauses given back. */
  echoed: string[]
  /** The person's own clause turned round, where one was given back. */
  echo?: string
}

const LONG_MESSAGE = 40
const ECHO_WORDS = 15
const HEAVY = 0.45
const SHORT_ANSWER = 8
/** Late in a talk a situation's own words come only for a message of some length. */
const TELLING = 16
/** So few words given back in the middle of a talk are a parrot's. */
const FEW = 5
/** The least that is given back bare. */
const LEAST = 4
/** A first message of so many words may hold two things. */
const TWO_FROM = 14
/** "You feel like furniture": a picture is worth giving back, however short. */
const LIKENESS = /^you (?:just |only )?(?:feel|felt) (?:like|as if|as though) /
const SHORT_QUESTION = 110
const QUOTES = { most: 2, apart: 12 }
const PLAIN = 0.8
const SAME = 0.6
const MOST_OF_ITS_OWN = 2
const WISH = /^you(?:'d like|'d love| just want| want| would like| wish| hope| need)\b/

/** Shows that this turn was heard, then goes on with what `made` says. */
export function reflected(scene: Scene, made: Made): Made {
  const torn = ofHalves(scene)
  if (torn) return laidBefore(scene, torn, made)
  if (isFollowing(made.spoken[0])) return following(scene, made)
  return (
    opened(scene, made) ?? bareEcho(scene, made) ?? laidBefore(scene, ofTheirWords(scene) ?? plain(scene, made), made)
  )
}

/** Both halves of a torn heart, or neither: the question then speaks of both. */
function ofHalves({ reading, voice }: Scene): Reflection | undefined {
  const { halves } = reading
  if (!halves) return undefined
  const [half, half2] = halves.said ?? []
  const spoken = half && half2 ? voice.move('reflect-halves', { half, half2 }) : undefined
  return { paragraphs: spoken ? [spoken] : [], echoed: spoken ? [halves.quote] : [] }
}

/** A first message of no known situation: the two things, or the one, that weigh most in it, and nothing of ours around them. */
function opened(scene: Scene, made: Made): Made | undefined {
  const { state, situation, reading, voice } = scene
  if (state.stage !== 'open' || state.glad || !made.spoken[0]) return undefined
  if (situation && (situation.joyful || !isTentative(scene))) return undefined
  const fresh = reading.clauses.filter((c) => !state.echoed.includes(c.quote) && isShort(c))
  const things = twoThings(scene, fresh)
  if (things) return laidBefore(scene, things, made)
  const two = reading.words >= TWO_FROM ? twoApart(scene) : undefined
  const spoken = two && voice.move('reflect-both', { echo: two[0].echo, echo2: two[1].echo })
  if (two && spoken) {
    return laidBefore(
      scene,
      { paragraphs: [spoken], echoed: two.flatMap(({ quotes }) => quotes), echo: two[0].echo },
      made,
    )
  }
  const clause = reading.clauses.find((c) => isWorthSaying(scene, c))
  return clause && inOneBreath(scene, clause, made)
}

/** The two heaviest things of a message that were not said in one breath, in the order in which they were said. */
function twoApart(scene: Scene): [Said, Said] | undefined {
  const [first, ...rest] = scene.reading.clauses.filter((c) => isWorthSaying(scene, c))
  const one = first && saidOf(first)
  if (!first || !one || one.quotes.length > 1) return undefined
  const second = rest.find((c) => !isSame(first, c) && saidOf(c).quotes.length === 1)
  if (!second) return undefined
  return first.start < second.start ? [one, saidOf(second)] : [saidOf(second), one]
}

/** What was said, bare, with the question in the same paragraph. */
function inOneBreath(scene: Scene, clause: Clause, made: Made): Made {
  const { echo, quotes } = saidOf(clause)
  const [asked, ...rest] = made.spoken
  const spoken = [together(scene.voice.again('reflect-bare', { echo }), asked), ...rest]
  return laidBefore(scene, { paragraphs: [], echoed: quotes, echo }, { ...made, spoken })
}

/** A question that follows from what was said needs no more before it than the thing itself. */
function following(scene: Scene, made: Made): Made {
  const { reading, state } = scene
  if (reading.words <= BRIEF) return made
  const about = made.about && isWorthSaying(scene, made.about) ? made.about : undefined
  const first = state.stage === 'open' ? reading.clauses.find((c) => isWorthSaying(scene, c)) : undefined
  const clause = about ?? first
  return clause ? inOneBreath(scene, clause, made) : laidBefore(scene, plain(scene, made), made)
}

/** In the middle of a talk a short message is given back in the breath of the next question, and not every time. */
function bareEcho(scene: Scene, made: Made): Made | undefined {
  const { state, reading } = scene
  const [asked] = made.spoken
  if (state.stage === 'open' || isOpening(scene) || reading.words >= TELLING || !asked) return undefined
  if (!isQuestion(asked) || asked.text.length > SHORT_QUESTION) return undefined
  if (hasJustEchoed(scene)) return made
  const clause = reading.clauses.find((c) => c.weight >= HEAVY && isWorthSaying(scene, c) && !isWish(c))
  return clause && inOneBreath(scene, clause, made)
}

const isQuestion = ({ from }: Spoken) => /\/ask|^move\/(?:other|form)-/.test(from)

/** Whether the last turn gave something back. */
function hasJustEchoed({ state }: Scene): boolean {
  return state.echoedAt !== undefined && state.turns - state.echoedAt <= 1
}

/** A request that also tells something is heard before it is answered. */
export function heardFirst(scene: Scene, move: (scene: Scene) => Made): Made {
  const made = move(scene)
  const reflection = scene.reading.words < SHORT_ANSWER ? undefined : ofTheirWords(scene)
  return reflection ? laidBefore(scene, reflection, made) : made
}

function laidBefore({ state }: Scene, { paragraphs, echoed, echo }: Reflection, made: Made): Made {
  const heart = state.heart ?? echo
  return {
    ...made,
    spoken: [...paragraphs, ...made.spoken],
    change: {
      echoed: [...state.echoed, ...echoed],
      ...(echoed.length > 0 ? { echoedAt: state.turns } : {}),
      ...(heart ? { heart } : {}),
      ...hearts(state, echo),
      ...made.change,
    },
  }
}

const HEARTS = 4
/** Fewer words are hardly the heart of it. */
const HEART_WORDS = 6

function hearts({ hearts = [] }: Scene['state'], echo: string | undefined): { hearts?: string[] } {
  return echo === undefined || WISH.test(echo) || hearts.includes(echo) || echo.split(/\s+/).length < HEART_WORDS
    ? {}
    : { hearts: [...hearts, echo].slice(-HEARTS) }
}

/** What was said, given back; undefined when nothing certain is left to give back. */
function ofTheirWords(scene: Scene): Reflection | undefined {
  const fresh = scene.reading.clauses.filter((c) => !scene.state.echoed.includes(c.quote) && isShort(c))
  return twoThings(scene, fresh) ?? ofSituation(scene, fresh) ?? ofEcho(scene, fresh) ?? ofQuote(scene, fresh)
}

/** A long first message: a fact and what it does to the person, then what lies in it. */
function twoThings(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  if (scene.reading.words < LONG_MESSAGE) return undefined
  const echoes = fresh.filter((c) => c.echo !== undefined && c.weight >= HEAVY)
  const own = echoes.find((c) => isOwn(c))
  const fact = echoes.find((c) => !isOwn(c)) ?? echoes.find((c) => c !== own)
  if (!own || !fact || own === fact || isSame(own, fact)) return undefined
  const [first, second] = own.start < fact.start ? [own, fact] : [fact, own]
  const spoken = scene.voice.move('reflect-two', { echo: first.echo, echo2: second.echo })
  if (!spoken) return undefined
  const deeper =
    isOpening(scene) && isPlain(scene) && scene.ways.length === 'full'
      ? scene.voice.reflect(scene.situation!)
      : undefined
  return { paragraphs: deeper ? [spoken, deeper] : [spoken], echoed: [first.quote, second.quote], echo: fact.echo! }
}

interface Said {
  echo: string
  quotes: string[]
}

/** A clause as it is given back: with its neighbour, where the two were said in one breath. */
function saidOf({ echo = '', quote, joined }: Clause): Said {
  return joined ?? { echo, quotes: [quote] }
}

/** Not said before, long enough to be more than a parrot's, and short enough to be said. */
function isWorthSaying({ state }: Scene, clause: Clause): boolean {
  const { echo, weight, joined } = clause
  if (echo === undefined || weight < HEAVY - 0.1) return false
  if (saidOf(clause).quotes.some((quote) => state.echoed.includes(quote))) return false
  return joined !== undefined || (isShort(clause) && (echo.split(/\s+/).length >= LEAST || LIKENESS.test(echo)))
}

/** Two clauses that say nearly the same are one thing, not two: a title and the sentence that repeats it. */
function isSame({ echo: one = '' }: Clause, { echo: other = '' }: Clause): boolean {
  const words = (echo: string) => new Set(echo.toLowerCase().split(/\s+/))
  const [shorter, longer] = [words(one), words(other)].sort((a, b) => a.size - b.size)
  return [...shorter!].filter((word) => longer!.has(word)).length >= SAME * shorter!.size
}

function ofSituation(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  const { situation, voice } = scene
  if (!situation || (!isOpening(scene) && scene.reading.words < TELLING)) return undefined
  // Its own words would say more than is known, or too much of it.
  if ((isTentative(scene) && !situation.joyful) || hasReflected(scene, situation.id)) return undefined
  const echoes = fresh.filter((c) => c.echo !== undefined && c.weight >= HEAVY && !isWish(c))
  // What stands after "but", or is a picture, is the point; else what happened reads better here than how it felt.
  const clause = echoes.find(isPoint) ?? echoes.find((c) => !isOwn(c)) ?? echoes[0]
  const withEcho = clause && voice.reflect(situation, clause.echo)
  if (withEcho) return { paragraphs: [withEcho], echoed: [clause.quote], echo: clause.echo! }
  const bare = isOpening(scene) ? voice.reflect(situation) : undefined
  return bare && { paragraphs: [bare], echoed: [] }
}

/** A situation's own words are for the beginning and one time more; what the person says is nearer. */
function hasReflected({ voice }: Scene, id: string): boolean {
  return voice.said.filter((key) => key.startsWith(`situation/${id}/reflect/`)).length >= MOST_OF_ITS_OWN
}

function ofEcho(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  const least = isOpening(scene) ? LEAST : FEW
  const clause = fresh.find(
    ({ echo = '', weight }) =>
      echo !== '' && weight >= HEAVY - 0.1 && (echo.split(/\s+/).length >= least || LIKENESS.test(echo)),
  )
  if (!clause) return undefined
  const spoken = scene.voice.firstOf(isWish(clause) ? ['reflect-wish'] : toneOf(scene), { echo: clause.echo })
  return spoken && { paragraphs: [spoken], echoed: [clause.quote] }
}

/** Pain is met as pain only where there is some, and only plain joy as good news: "love" is in most sad messages too. */
function toneOf({ situation, reading, state }: Scene): string[] {
  const [first] = reading.feelings
  const sore = reading.feelings.some((f) => !GLAD.has(f))
  const joy = first !== undefined && PLAIN_JOY.has(first) && !sore && reading.words < LONG_MESSAGE
  if (situation?.joyful || ((joy || state.glad) && !situation)) return ['reflect-joy', 'reflect-echo']
  if (sore) return ['reflect-hurt', 'reflect-echo']
  return situation ? ['reflect-echo', 'reflect-hurt'] : ['reflect-echo']
}

function ofQuote(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  if (scene.reading.words < SHORT_ANSWER || hasQuoted(scene)) return undefined
  const isQuotable = ({ quote, echo, weight, end }: Clause) =>
    weight >= HEAVY &&
    echo === undefined &&
    quote.split(/\s+/).length >= FEW &&
    !NOT_QUOTED.test(quote) &&
    !isAsked(scene.text, end)
  const clause = fresh.find(isQuotable)
  const spoken = clause && scene.voice.move('reflect-quote', { quote: inFull(scene, clause.quote) })
  return spoken && { paragraphs: [spoken], echoed: [clause.quote] }
}

/** Their words, spelt in full: what was typed in a hurry is not held up to them. */
export function inFull({ library }: Pick<Scene, 'library'>, quote: string): string {
  return createSpell(library.hearing.spelling)(quote)
}

/** A question, a word to the coach or a plan read back sounds like a clerk. */
const NOT_QUOTED =
  /^i don['’]?t (?:even )?know\b|[?"“”]|\b(?:you|your|lol|haha|idk|dunno)\b|^(?:what|why|how|when|where|who|which|is|are|do|does|did|can|could|should|would|will|and|or|but|so|not|yeah|no|ok|hm+|er|um|well|maybe|like|i will|i'll|i think i'll|i might)\b|\b(?:tho|so|then|though|anyway|like)$/i

/** Their words in quotation marks are for now and then. */
function hasQuoted({ voice }: Scene): boolean {
  const isQuote = (key: string) => key.startsWith('move/reflect-quote/')
  return voice.said.filter(isQuote).length >= QUOTES.most || voice.said.slice(-QUOTES.apart).some(isQuote)
}

/** Whether the sentence a clause stands in goes on to a question mark: half a question is not given back. */
function isAsked(text: string, end: number): boolean {
  return /^[^.!?\n]*\?/.test(text.slice(end))
}

/** Who wants it short or straight gets no nod before the next question. */
function plain(scene: Scene, made: Made): Reflection {
  const { voice, reading, library, ways, state } = scene
  const goesOn = made.spoken.some((s) => s !== undefined)
  if (goesOn && (ways.length === 'short' || ways.tone === 'direct' || hasJustNodded(scene)))
    return { paragraphs: [], echoed: [] }
  const feeling = reading.feelings[0]
  const isSaid = feeling && (GLAD.has(feeling) || !(scene.situation?.joyful || state.glad))
  const name = isSaid ? library.hearing.feelings[feeling]?.name : undefined
  const spoken =
    reading.words < SHORT_ANSWER
      ? voice.firstOf(state.glad && isOpening(scene) ? ['acknowledge-joy'] : ['acknowledge'])
      : ((name ? voice.move('reflect-feeling', { feeling: name }) : undefined) ?? voice.firstOf(nodsFor(scene)))
  return { paragraphs: spoken ? [spoken] : [], echoed: [] }
}

/** Thanks for the telling are for the first telling, or for what hurts; later a nod will do. */
function nodsFor({ state, reading }: Scene): string[] {
  const isMuch = state.stage === 'open' || reading.feelings.some((f) => !GLAD.has(f))
  return [...(isMuch ? ['reflect-plain'] : []), 'acknowledge', 'quiet']
}

/** A nod before every question is a tic. */
function hasJustNodded({ state, reading }: Scene): boolean {
  return reading.words < SHORT_ANSWER && state.said.slice(-2).some((key) => key.startsWith('move/acknowledge/'))
}

/** The beginning of the talk, or of what it is about. */
function isOpening({ state }: Scene): boolean {
  return state.situation ? state.turns - state.situation.turn <= 1 : state.stage === 'open'
}

/** So plainly this situation that a second sentence of its own will not be beside the point. */
function isPlain({ situation, state }: Scene): boolean {
  return situation !== undefined && (state.situation?.score ?? 0) >= PLAIN
}

function isPoint({ echo = '', joined }: Clause): boolean {
  return LIKENESS.test(echo) || (joined?.echo.endsWith(`, but ${echo}`) ?? false)
}

function isOwn({ echo = '' }: Clause): boolean {
  return /^(you|you're|you've|you'd)\b/.test(echo)
}

function isWish({ echo = '' }: Clause): boolean {
  return WISH.test(echo)
}

function isShort({ echo, quote }: Clause): boolean {
  return (echo ?? quote).split(/\s+/).length <= ECHO_WORDS
}
