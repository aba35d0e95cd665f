// The cloth for who does not see it, and for who reads rather than looks.

import type { WeaveView } from '#app/practice/weave-kept.ts'
import type { Stitch } from '#domain/practice/programme-schema.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say, sayCount } from '../../words.ts'

type Acts = WeaveView['acts']

export function clothInWords(acts: Acts): string {
  const [first, last] = [acts[0], acts.at(-1)]
  if (!first || !last) return ''
  const [most] = kindsOf(acts)
  return [
    sayCount('weave.words.threads', acts.length),
    acts.length > 1 ? say('weave.words.begun', { day: sayCalendarDay(first.on), name: nameOfStitch(first) }) : '',
    most && acts.length > FEW ? say('weave.words.most', { kind: say(`practise.stitch.${most.stitch}`) }) : '',
    say('weave.words.last', { day: sayCalendarDay(last.on), name: nameOfStitch(last) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** So few speak for themselves. */
const FEW = 4

export function nameOfStitch({ name, stitch }: Acts[number]): string {
  return name || say(`practise.stitch.${stitch}`)
}

/** Each kind that occurs with how often it does, the most frequent first. */
export function kindsOf(acts: Acts): { stitch: Stitch; times: number }[] {
  const times = new Map<Stitch, number>()
  for (const { stitch } of acts) times.set(stitch, (times.get(stitch) ?? 0) + 1)
  return [...times].map(([stitch, count]) => ({ stitch, times: count })).sort((a, b) => b.times - a.times)
}
