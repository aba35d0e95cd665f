// The cloth for who does not see it, and for who reads rather than looks.

import { type StitchView, stitchIn, type WeaveView } from '#app/practice/weave-view.ts'
import type { Stitch } from '#domain/vocabulary.ts'
import { say, sayCount } from '../../words.ts'

export function clothInWords(view: WeaveView): string {
  const { count } = view
  if (count === 0) return ''
  const [first, last] = [stitchIn(view, 0), stitchIn(view, count - 1)]
  const [most] = kindsOf(view)
  return [
    sayCount('weave.words.threads', count),
    count > 1 ? say('weave.words.begun', { name: nameOfStitch(first) }) : '',
    most && count > FEW ? say('weave.words.most', { kind: say(`practise.stitch.${most.stitch}`) }) : '',
    say('weave.words.last', { name: nameOfStitch(last) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** So few speak for themselves. */
const FEW = 4

export function nameOfStitch({ name, stitch }: Pick<StitchView, 'name' | 'stitch'>): string {
  return name || say(`practise.stitch.${stitch}`)
}

/** Each kind that occurs with how often it does, the most frequent first. */
export function kindsOf({ acts, actOf }: WeaveView): { stitch: Stitch; times: number }[] {
  const times = new Map<Stitch, number>()
  for (const act of actOf) {
    const { stitch } = acts[act]!
    times.set(stitch, (times.get(stitch) ?? 0) + 1)
  }
  return [...times].map(([stitch, count]) => ({ stitch, times: count })).sort((a, b) => b.times - a.times)
}
