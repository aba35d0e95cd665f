// Turns lines into what the learners see: the same reading, stretches and features as in screening.

import { compileSignals } from '#domain/safety/compiled-signals.ts'
import { type Heard, hearStretches, shareOf } from '#domain/safety/learnt/listen.ts'
import type { ClassOf } from '#domain/safety/learnt/unpack.ts'
import { mannersOf } from '#domain/safety/read-signs.ts'
import { englishRules } from '../evals/safety/english-signals.ts'
import type { TrainingLine } from '../evals/safety/training-lines.ts'

/** A stretch as places of features, and how much each counts. */
export interface Weighable {
  features: Int32Array
  share: number
}

export interface Lesson {
  stretches: Weighable[]
  heard: TrainingLine['heard']
  counts: number
}

/** A line with its stretches. */
export type HeardLine = TrainingLine & { stretches: Heard[] }

/** Each line with its stretches. */
export function hearLines(lines: TrainingLine[], classOf: ClassOf): HeardLine[] {
  const compiled = compileSignals(englishRules())
  const hearing = { actors: compiled.actors, classOf, knows: () => true }
  return lines.map((line) => ({
    ...line,
    stretches: hearStretches(mannersOf(line.text, compiled), hearing).heard,
  }))
}

/** Features that stand in at least so many written lines are learnt; the rest would only be learnt by heart. */
const RARE = 2

/** The keys that are worth learning, in order. */
export function keysOf(lines: HeardLine[]): number[] {
  const lastIn = new Map<number, string>()
  const count = new Map<number, number>()
  for (const { stretches, family, text } of lines) {
    // Lines that one written line stands for begin alike; a feature they share is counted once.
    const written = `${family} ${text.slice(0, 12)}`
    for (const { features } of stretches) {
      for (const { key } of features) {
        if (lastIn.get(key) === written) continue
        lastIn.set(key, written)
        count.set(key, (count.get(key) ?? 0) + 1)
      }
    }
  }
  return [...count].flatMap(([key, n]) => (n >= RARE ? [key] : [])).sort((a, b) => a - b)
}

/** Lines as lessons over the given keys. */
export function lessonsOf(lines: HeardLine[], keys: number[]): Lesson[] {
  const places = new Map(keys.map((key, i) => [key, i]))
  return lines.map(({ stretches, heard, counts }) => ({
    heard,
    counts,
    stretches: stretches.map(
      (stretch): Weighable => ({
        features: Int32Array.from(stretch.features.flatMap(({ key }) => places.get(key) ?? [])),
        share: shareOf(stretch),
      }),
    ),
  }))
}
