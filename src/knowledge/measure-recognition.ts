// How well each situation is recognised from lines that were held back: a fifth of all lines at a time, the rest learnt.

import { createRecogniser } from '#domain/hearing/situations/recogniser.ts'
import type { Library, Situation } from '#domain/library.ts'

/** One situation: how many of its lines were held back and found again, and how many look-alikes came first. */
export interface Recognition {
  id: string
  heard: number
  first: number
  amongThree: number
  notHeard: number
  /** Look-alikes for which this situation came first all the same. */
  mistaken: number
}

const FOLDS = 5

/** Figures for every situation of a library, in its order. */
export function measureRecognition(library: Library): Recognition[] {
  const figures = library.situations.map(({ id }) => ({
    id,
    heard: 0,
    first: 0,
    amongThree: 0,
    notHeard: 0,
    mistaken: 0,
  }))
  for (let fold = 0; fold < FOLDS; fold++) {
    const isBack = (_: string, at: number) => at % FOLDS === fold
    const recognise = createRecogniser({ ...library, situations: library.situations.map((s) => without(s, isBack)) })
    for (const [at, situation] of library.situations.entries()) {
      const figure = figures[at]!
      for (const line of situation.heard.filter(isBack)) {
        const place = recognise(line).findIndex(({ id }) => id === situation.id)
        figure.heard += 1
        if (place === 0) figure.first += 1
        if (place >= 0 && place < 3) figure.amongThree += 1
      }
      for (const line of situation.not_heard.filter(isBack)) {
        figure.notHeard += 1
        if (recognise(line)[0]?.id === situation.id) figure.mistaken += 1
      }
    }
  }
  return figures
}

/** Plain lines for a terminal: one for each situation and one for all. */
export function showRecognition(figures: Recognition[]): string[] {
  const all = figures.reduce(
    (sum, { heard, first, amongThree, notHeard, mistaken }) => ({
      id: 'all together',
      heard: sum.heard + heard,
      first: sum.first + first,
      amongThree: sum.amongThree + amongThree,
      notHeard: sum.notHeard + notHeard,
      mistaken: sum.mistaken + mistaken,
    }),
    { id: '', heard: 0, first: 0, amongThree: 0, notHeard: 0, mistaken: 0 },
  )
  const width = Math.max(...figures.map(({ id }) => id.length), all.id.length)
  return [...figures, all].map(({ id, heard, first, amongThree, notHeard, mistaken }) => {
    const found = `${share(first, heard)} first, ${share(amongThree, heard)} among three`
    return `${id.padEnd(width)}  ${found}, ${mistaken} of ${notHeard} look-alikes mistaken for it`
  })
}

function without(situation: Situation, isBack: (line: string, at: number) => boolean): Situation {
  const kept = (line: string, at: number) => !isBack(line, at)
  return { ...situation, heard: situation.heard.filter(kept), not_heard: situation.not_heard.filter(kept) }
}

function share(part: number, whole: number): string {
  return `${String(Math.round((100 * part) / Math.max(1, whole))).padStart(3)}%`
}
