// How well each situation is recognised from lines that were held back: a fifth of all lines at a time, the rest learnt.

import type { HeldBack } from '#domain/hearing/situations/held-back.ts'
import type { Library } from '#domain/library.ts'

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

/** Figures for every situation of a library, in its order. */
export function measureRecognition(
  { situations }: Pick<Library, 'situations'>,
  held: readonly HeldBack[],
): Recognition[] {
  const figures = situations.map(({ id }) => ({ id, heard: 0, first: 0, amongThree: 0, notHeard: 0, mistaken: 0 }))
  for (const { line, fits } of held) {
    const figure = figures[line.of]
    if (!figure) continue
    const place = fits.both.filter((fit) => fit > fits.both[line.of]!).length
    if (line.kind === 'heard') {
      figure.heard += 1
      if (place === 0) figure.first += 1
      if (place < 3) figure.amongThree += 1
    } else {
      figure.notHeard += 1
      if (place === 0) figure.mistaken += 1
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

function share(part: number, whole: number): string {
  return `${String(Math.round((100 * part) / Math.max(1, whole))).padStart(3)}%`
}
