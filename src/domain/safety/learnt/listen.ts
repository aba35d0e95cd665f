// The learnt signal: how much each stretch of a text sounds like what people write who are in danger. It only adds signs.

import type { ActorWords } from '../actors.ts'
import { atLeast, type RiskLevel, type RiskSign } from '../levels.ts'
import type { Token, Tokens } from '../tokens.ts'
import { eachFeature } from './features.ts'
import { HEADS, HEARS_BOTH, type Head, LISTENERS, type Listener, TELLS_APART } from './heads.ts'
import { standIns } from './stand-ins.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { ClassOf, Learnt } from './unpack.ts'

/** How the sentences of a text are meant: marks by sentence. */
export interface Manners {
  marks: Record<string, ReadonlySet<number>>
  asks: ReadonlySet<number>
}

/** A stretch made ready to weigh: its features once each, in order of their first place. */
export interface Heard extends Stretch {
  features: { key: number; from: number; to: number }[]
}

/** Sentences told of a film, a book or a game say nothing of the one who writes. */
const SILENT = 'fiction'

/** What words are heard with; of features only those that are known are kept. */
export interface Hearing {
  actors: ActorWords
  classOf: ClassOf
  knows(key: number): boolean
}

/** The stretches of a text and the features of each. */
export function hearStretches(
  { words, asks, marks }: Tokens & Manners,
  { actors, classOf, knows }: Hearing,
): { read: { at: number }[]; heard: Heard[] } {
  const read = standIns(words, actors, classOf)
  const heard = stretchesOf(words, read, marks[SILENT] ?? new Set()).map((stretch): Heard => {
    const manners = Object.keys(marks).filter((mark) => stretch.sentences.some((s) => marks[mark]!.has(s)))
    if (stretch.sentences.some((s) => asks.has(s))) manners.push('asks')
    const features = new Map<number, Heard['features'][number]>()
    eachFeature(read.slice(stretch.from, stretch.to), manners, (key, from, to) => {
      if (knows(key) && !features.has(key)) features.set(key, { key, from: stretch.from + from, to: stretch.from + to })
    })
    return { ...stretch, features: [...features.values()] }
  })
  return { read, heard }
}

/** How much one feature counts in a stretch: a long one says more, but not as much more as it is longer. */
export const shareOf = ({ from, to }: Stretch): number => 4 / Math.sqrt(to - from + 6)

/** Whether a sound of that kind, at that level and place, says more than is known already. */
export type IsNews = (sound: Pick<RiskSign, 'kind' | 'level' | 'start' | 'end'>) => boolean

/** Signs of what a text sounds like: of each kind at most one, of the stretch that sounds most like it and is news. */
export function listen(text: Tokens & Manners, actors: ActorWords, learnt: Learnt, isNews: IsNews): RiskSign[] {
  const { read, heard } = hearStretches(text, {
    actors,
    classOf: learnt.classOf,
    knows: (key) => learnt.features.placeOf(key) >= 0,
  })
  // By kind: a sentence that sounds like control is not renamed by one beside it.
  const best = new Map<Head, { head: Listener; level: RiskLevel; sum: number; stretch: Heard }>()
  for (const stretch of heard) {
    const sums = weigh(stretch, learnt)
    for (const head of LISTENERS) {
      if (head === LIGHT && speaksOfTrifles(stretch, text.marks.trifle)) continue
      const sum = sums[HEADS.indexOf(head)]!
      const level = meant(levelOf(sum, learnt.levels[head]), stretch, text)
      if (level === 'none' && sum < (learnt.levels[head].hint ?? Number.POSITIVE_INFINITY)) continue
      const kind = kindOf(head, level, sums)
      // Asked of each stretch: else one that is known already could take the place of one that is not.
      if (!isNews({ kind, level, ...placeOf(stretch, read, text.words) })) continue
      if (isLouder({ level, sum }, best.get(kind))) best.set(kind, { head, level, sum, stretch })
    }
  }
  return [...best].map(([kind, { head, level, stretch }]) =>
    signOf({ head, kind, level, stretch, read, words: text.words, learnt }),
  )
}

/** What sounds like control rather than violence is called so; danger is what is said of violence outright. */
function kindOf(head: Listener, level: RiskLevel, sums: number[]): Head {
  return head === HEARS_BOTH && level !== 'danger' && sums[HEADS.indexOf(TELLS_APART)]! > 0 ? TELLS_APART : head
}

/** Of two stretches the one at the higher level speaks, so that what stands around it cannot take its place. */
const isLouder = (one: { level: RiskLevel; sum: number }, there?: { level: RiskLevel; sum: number }) =>
  !there || (one.level === there.level ? one.sum > there.sum : atLeast(one.level, there.level))

/** What is over, or what others said, is asked about: the sum does not know what is now and who speaks. */
const ASIDE = ['past', 'reported', 'joking'] as const

function meant(level: RiskLevel, { sentences }: Stretch, { marks }: Manners): RiskLevel {
  const aside = level === 'danger' && ASIDE.some((mark) => sentences.some((sentence) => marks[mark]?.has(sentence)))
  return aside ? 'concern' : level
}

/** Hard words about a small thing in the same sentence or the next are a manner of speaking, here as for the rules. */
const LIGHT: Head = 'harm-to-others'

function speaksOfTrifles({ sentences }: Stretch, trifle: ReadonlySet<number> | undefined): boolean {
  return trifle !== undefined && sentences.some((sentence) => trifle.has(sentence) || trifle.has(sentence + 1))
}

/** The sum for each head, in order of `HEADS`. */
export function weigh(stretch: Heard, { features, weights, base }: Learnt): number[] {
  const share = shareOf(stretch)
  const sums = HEADS.map((head) => base[head])
  for (const { key } of stretch.features) {
    const place = features.placeOf(key)
    for (let h = 0; h < sums.length; h++) sums[h]! += share * weights[place * sums.length + h]!
  }
  return sums
}

function levelOf(sum: number, { care, concern, danger }: Learnt['levels'][Listener]): RiskLevel {
  if (danger !== null && sum >= danger) return 'danger'
  return sum >= concern ? 'concern' : sum >= care ? 'care' : 'none'
}

interface Sounding {
  head: Listener
  kind: Head
  level: RiskLevel
  stretch: Heard
  read: { at: number }[]
  words: Token[]
  learnt: Learnt
}

/** How many of the words that weighed most are named. */
const NAMED = 4

function signOf({ head, kind, level, stretch, read, words, learnt }: Sounding): RiskSign {
  const h = HEADS.indexOf(head)
  const worth = new Map<number, number>()
  for (const { key, from, to } of stretch.features) {
    const weight = learnt.weights[learnt.features.placeOf(key) * HEADS.length + h]!
    // A feature of the whole stretch stands at no word.
    if (from < stretch.from) continue
    for (const at of [from, to]) worth.set(at, (worth.get(at) ?? 0) + weight / 2)
  }
  const heaviest = [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NAMED)
  const token = (at: number) => words[read[at]!.at]!
  return {
    kind,
    level,
    rule: `${kind}/sounds-like`,
    ...placeOf(stretch, read, words),
    who: head === 'harm-to-others' ? 'doer' : 'self',
    ...(level === 'none' ? { mark: 'hint' as const } : {}),
    weighed: heaviest
      .map(([at]) => at)
      .sort((a, b) => a - b)
      .map((at) => ({ start: token(at).start, end: token(at).end })),
    back: 0,
  }
}

function placeOf({ from, to }: Stretch, read: readonly { at: number }[], words: readonly Token[]) {
  return { start: words[read[from]!.at]!.start, end: words[read[to - 1]!.at]!.end }
}
