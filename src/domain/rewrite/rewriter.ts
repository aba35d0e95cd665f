// "Say it better": what in a message would land as an attack and why, what it does not say yet, and versions of it that
// keep the person's facts, voice and meaning. Pure; the same message, answers and seed give the same versions. Nothing
// is invented: a version that says more than the person did is not offered, nor one that is no better.

import { createHearFeelings } from '../hearing/feelings.ts'
import { tokensOf } from '../hearing/tokens.ts'
import { createJudgeTone, type ToneJudged } from '../hearing/tone.ts'
import type { Library } from '../library.ts'
import { higher, type Risk } from '../safety/levels.ts'
import type { Screened } from '../safety/screened.ts'
import { TONES, type Tone } from '../vocabulary.ts'
import { type Answers, withAnswers } from './answer-units.ts'
import { type Composing, compose } from './compose.ts'
import { createFindInvented } from './invention.ts'
import { missingParts } from './missing-parts.ts'
import { hearVoice, inVoice } from './own-voice.ts'
import { sentencesOf } from './pieces.ts'
import { prepareParts } from './prepare-parts.ts'
import { createRefuse, type Refused } from './refuse.ts'
import { PARTS, type Part } from './rewrite-kinds.ts'
import type { ShapeWords } from './shape.ts'
import { createNameMarks, type SharpMark } from './sharp-marks.ts'
import { capital } from './tidy.ts'
import type { Choose } from './turn-clause.ts'
import { type Unit, unitsOf } from './units.ts'

export interface Rewritten {
  marks: SharpMark[]
  /** What is not said yet, in the order in which it is asked for. */
  missing: Part[]
  /** Absent where the message is fair as it stands, and where it is refused. */
  versions?: Record<Tone, string>
  refused?: Refused
  risk: Risk
}

export interface Asked {
  /** What the message is about, as told beside it: screened, never quoted. */
  about?: Screened
  answers?: Partial<Record<Part, Screened>>
  seed?: number
}

export interface Rewriter {
  rewrite(screened: Screened, asked?: Asked): Rewritten
  /** What is sharp in a text as it stands: for a version that the person has edited. */
  check(screened: Screened): Pick<Rewritten, 'marks' | 'refused' | 'risk'>
  /** A message as it stands, read and not turned: whether it is sharp and where, and its clauses. */
  look(screened: Screened): { sharp: boolean; attack: number; marks: SharpMark[]; units: Unit[] }
  /** What it takes to compile a shape of content for this library. */
  shapes: ShapeWords
  /** Words of a version that are neither in what was given nor fixed ones. */
  invented(version: string, given: string): string[]
}

/**
 * Attack from which a message is not left alone: with a mark that lands hard, with a light one, with words that are
 * always cut, with none of them. Measured: evals/rewrite/README.md.
 */
const SHARP = { hard: 0.05, marked: 0.12, cut: 0.12, plain: 0.3 }
/** Weight from which a mark lands hard. */
const HARD = 2
/** A version is offered below this. */
const BLUNT = 0.2

const prepared = new WeakMap<Library, Rewriter>()

/** Prepares the workshop for one library, once. */
export function createRewriter(library: Library): Rewriter {
  const there = prepared.get(library)
  if (there) return there
  const made = prepare(library)
  prepared.set(library, made)
  return made
}

function prepare(library: Library): Rewriter {
  const { hearing, rewrite: words } = library
  const judgeTone = createJudgeTone(hearing.tone)
  // The same clause is judged many times while versions are tried; what was heard holds for one message.
  const heard = new Map<string, ToneJudged>()
  const judge = (text: string): ToneJudged => {
    const known = heard.get(text) ?? judgeTone(text, tokensOf(text))
    heard.set(text, known)
    return known
  }
  const felt = createHearFeelings(hearing)
  const parts = prepareParts(library, { judge, feels: (text) => felt.feelings(tokensOf(text)).length > 0 })
  const nameMarks = createNameMarks(words)
  const refuse = createRefuse(words, parts.shapeWords)
  const invented = createFindInvented(words, parts.forms)

  const read = (text: string, choose: Choose) => unitsOf(sentencesOf(text, parts.pieceWords), parts.unitParts, choose)
  const isSharp = (text: string, { attack, found, heard }: ToneJudged, units: readonly Unit[]) => {
    if (heard.words.length === 0) return false
    if (units.some((unit) => unit.sharp !== undefined)) return true
    const cut =
      units.some((unit) => unit.kind === 'drop' && unit.turned) || parts.unitParts.tidy.mend(text) !== kept(text)
    const hardest = Math.max(0, ...found.marks.map(({ weight }) => weight))
    const bar = hardest >= HARD ? SHARP.hard : hardest > 0 ? SHARP.marked : cut ? SHARP.cut : SHARP.plain
    return attack >= bar
  }
  const marksOf = (text: string, judged: ToneJudged, units: readonly Unit[]) =>
    isSharp(text, judged, units) ? nameMarks(text, judged, units) : []

  /** The version of a tone; what stings goes, the sharpest first, until it is fair. Undefined where nothing is left. */
  const attempt = (units: readonly Unit[], tone: Tone, working: Working): string | undefined => {
    let left = [...units]
    for (let tries = 0; tries <= units.length; tries++) {
      const text = spoken(compose(left, tone, working.composing), working)
      if (text === '') return undefined
      const judged = judge(text)
      const fair = judged.attack < BLUNT && judged.attack < working.before && !isSharp(text, judged, read(text, first))
      if (fair && invented(text, working.given).length === 0) return text
      left = withoutSharpest(left, judge)
    }
    return undefined
  }
  const version = (units: readonly Unit[], tone: Tone, working: Working): string => {
    const owned = { ...working, composing: { ...working.composing, owned: true as const } }
    const bare = attempt(units, tone, working)
    if (tone === 'gentle') return bare ?? attempt(units, 'direct', owned) ?? empty(tone, working)
    if (tone === 'brief') return bare ?? attempt(units, tone, owned) ?? empty(tone, working)
    const made = [bare, attempt(units, tone, owned)].filter((text) => text !== undefined)
    return made.sort((a, b) => b.length - a.length)[0] ?? attempt(units, 'gentle', working) ?? empty(tone, working)
  }
  /** Gentle is more than direct said again: where it came out the same, it opens with what the message is meant as. */
  const opened = (versions: Record<Tone, string>, { composing, voice, opening }: Working): Record<Tone, string> => {
    const asks = /^[^.?]*\?/.test(versions.gentle)
    if (versions.gentle !== versions.direct || opening.length === 0 || asks || versions.gentle.includes('['))
      return versions
    return { ...versions, gentle: inVoice(`${capital(composing.choose(opening))} ${versions.gentle}`, voice) }
  }

  const empty = (tone: Tone, { composing, voice, answers }: Working): string => {
    const { frames, choose } = composing
    const fill = choose(frames.empty[tone])
    const ask = answers.ask ? `you ${answers.ask}` : `[${frames.gap.ask}]`
    const text = fill
      .replace('{happened}', `[${frames.gap.happened}]`)
      .replace('{ask}', answers.ask && /^(?:i|you)\b/i.test(answers.ask) ? answers.ask : ask)
    return inVoice(
      text.replace(/(^|[.?]\s)(\p{Ll})/gu, (all) => all.toUpperCase()),
      voice,
    )
  }

  return {
    rewrite: (screened, { about, answers = {}, seed = 1 } = {}) => {
      heard.clear()
      const texts = [screened, ...(about ? [about] : []), ...Object.values(answers)]
      const risk = together(texts)
      const judged = judge(screened.text)
      const choose = chooser(seed + screened.text.length)
      const units = read(screened.text, choose)
      const marks = marksOf(screened.text, judged, units)
      const refused = refuse(texts)
      if (refused) return { marks, missing: [], refused, risk }
      if (!isSharp(screened.text, judged, units)) return { marks: [], missing: [], risk }
      const told = plain(answers)
      const composing: Composing = { frames: words.frames, forms: parts.forms, subjects: parts.subjects, choose }
      const all = withAnswers(units, told, {
        frames: words.frames,
        forms: parts.forms,
        choose,
        read: (text) => read(text, choose),
      })
      const working: Working = {
        composing,
        voice: hearVoice(screened.text),
        before: judged.attack >= BLUNT ? judged.attack : 1,
        given: texts.map(({ text }) => text).join(' '),
        answers: told,
        opening: all.some((unit) => unit.kind === 'fact' || unit.kind === 'felt') ? words.frames.opening : [],
      }
      const made = Object.fromEntries(TONES.map((tone) => [tone, version(all, tone, working)])) as Record<Tone, string>
      const versions = made.brief.includes('[') && !made.direct.includes('[') ? { ...made, brief: made.direct } : made
      return { marks, missing: missingParts(all), versions: opened(versions, working), risk }
    },
    check: (screened) => {
      heard.clear()
      const judged = judge(screened.text)
      const refused = refuse([screened])
      return {
        marks: marksOf(screened.text, judged, read(screened.text, first)),
        ...(refused ? { refused } : {}),
        risk: screened.risk,
      }
    },
    look: (screened) => {
      heard.clear()
      const judged = judge(screened.text)
      const units = read(screened.text, first)
      const sharp = isSharp(screened.text, judged, units)
      return { sharp, attack: judged.attack, marks: marksOf(screened.text, judged, units), units }
    },
    shapes: parts.shapeWords,
    invented,
  }
}

interface Working {
  composing: Composing
  voice: ReturnType<typeof hearVoice>
  /** Attack of the message. */
  before: number
  /** All that the person gave, for the check that nothing was invented. */
  given: string
  answers: Answers
  opening: readonly string[]
}

function spoken(sentences: readonly string[], { voice }: Working): string {
  return inVoice(sentences.join(' ').replace(/\s+/g, ' ').trim(), voice)
}

/** The units without the one that stings most; of several alike the last. */
function withoutSharpest(units: readonly Unit[], judge: (text: string) => ToneJudged): Unit[] {
  const worst = units
    .map((unit, at) => ({
      at,
      attack: unit.kind === 'address' ? -1 : judge(unit.act ?? unit.direct).attack + (unit.turned ? 0 : 0.05),
    }))
    .sort((a, b) => b.attack - a.attack || b.at - a.at)[0]
  return units.filter((_, at) => at !== worst?.at)
}

function plain(answers: Asked['answers']): Answers {
  return Object.fromEntries(PARTS.flatMap((part) => (answers?.[part] ? [[part, answers[part].text]] : [])))
}

function together(texts: readonly Screened[]): Risk {
  return texts.slice(1).reduce<Risk>((all, { risk }) => {
    if (risk.level === 'none') return all
    const kinds = [...new Set([...all.kinds, ...risk.kinds])]
    return {
      level: higher(all.level, risk.level),
      fresh: higher(all.fresh, risk.fresh),
      kinds,
      signs: [...all.signs, ...risk.signs],
    }
  }, texts[0]!.risk)
}

const kept = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,;])/g, '$1')
    .trim()

const first: Choose = (of) => of[0]!

/** Goes round among equals, beginning at a place the seed gives: the same seed, the same words. */
function chooser(seed: number): Choose {
  let at = Math.abs(Math.trunc(seed))
  return (of) => of[at++ % of.length]!
}
