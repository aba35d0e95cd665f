// How well each situation is told apart, measured without cheating: every line is judged by what would have been learnt
// without that line.

import type { Library } from '../../library.ts'
import { type Fitted, unseen } from './fitted.ts'

/** Shares from 0 to 1 for one situation. */
export interface Recognition {
  id: string
  /** Of its `heard` lines, those for which it comes first. */
  first: number
  /** Of its `heard` lines, those for which it is among the first three. */
  firstThree: number
  /** Of its `not_heard` lines, those for which it does not come first. */
  notMistaken: number
  /** The lines that go wrong: `heard` not within the first three, `not_heard` first; with what came first instead. */
  astray: { text: string; kind: 'heard' | 'not_heard'; first: string }[]
}

/**
 * Judges every `heard` and `not_heard` line as if the library did not hold it, by words, and by vectors where there are
 * some; in the library's order. `judge` tells what is said of line `i` unseen, where that is not to be what was fitted.
 */
export function leaveOneOut(
  fitted: Fitted,
  library: Pick<Library, 'situations'>,
  judge = (i: number) => unseen(fitted, i).both,
): Recognition[] {
  const { lines } = fitted
  const judged = lines.flatMap(({ text, kind, of }, i) => {
    if (kind !== 'heard' && kind !== 'not_heard') return []
    const fits = judge(i)
    const order = [...fits.keys()].sort((a, b) => fits[b]! - fits[a]!)
    return [{ text, kind, of, place: order.indexOf(of), first: library.situations[order[0]!]!.id }]
  })
  return library.situations.map(({ id }, of) => {
    const heard = judged.filter((j) => j.of === of && j.kind === 'heard')
    const notHeard = judged.filter((j) => j.of === of && j.kind === 'not_heard')
    const share = (part: typeof judged, whole: typeof judged): number => part.length / Math.max(1, whole.length)
    const missed = heard.filter((j) => j.place >= 3)
    const mistaken = notHeard.filter((j) => j.place === 0)
    return {
      id,
      first: share(
        heard.filter((j) => j.place === 0),
        heard,
      ),
      firstThree: 1 - share(missed, heard),
      notMistaken: 1 - share(mistaken, notHeard),
      astray: [...missed, ...mistaken].map(({ text, kind, first }) => ({ text, kind, first })),
    }
  })
}
