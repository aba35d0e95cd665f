// What would land as an attack, with its place and why: hearing's marks under finer names, and clauses that a turn knows
// to be sharp where hearing marks nothing.

import type { ToneJudged } from '../hearing/tone.ts'
import type { SharpKind } from './rewrite-kinds.ts'
import type { RewriteWords } from './rewrite-schema.ts'
import type { Unit } from './units.ts'

/** Part of a message that would land as an attack; offsets in UTF-16 units, `why` one sentence. */
export interface SharpMark {
  kind: SharpKind
  start: number
  end: number
  why: string
}

export type NameMarks = (text: string, judged: ToneJudged, units: readonly Unit[]) => SharpMark[]

export function createNameMarks({ kinds }: Pick<RewriteWords, 'kinds'>): NameMarks {
  const byGroup = new Map<string, SharpKind>()
  for (const [kind, { of }] of Object.entries(kinds)) for (const group of of) byGroup.set(group, kind as SharpKind)
  return (text, { marks, found }, units) => {
    const heard = marks.map((mark, i) => {
      const { kind, group } = found.marks[i]!
      return { kind: byGroup.get(`${kind}/${group}`) ?? PLAIN[kind], start: mark.start, end: mark.end }
    })
    const known = units.flatMap(({ sharp, piece }) =>
      sharp && !heard.some((mark) => mark.start < piece.end && piece.start < mark.end)
        ? [{ kind: sharp, start: piece.start, end: piece.end }]
        : [],
    )
    const all = [...heard, ...known].filter(({ start, end }) => start >= 0 && end <= text.length)
    const seen = new Map<SharpKind, number>()
    return all
      .sort((a, b) => a.start - b.start)
      .map((mark) => {
        const { why } = kinds[mark.kind]
        const count = seen.get(mark.kind) ?? 0
        seen.set(mark.kind, count + 1)
        return { ...mark, why: why[count % why.length]! }
      })
  }
}

/** For a group that nobody named. */
const PLAIN: Record<ToneJudged['marks'][number]['kind'], SharpKind> = {
  criticism: 'criticism',
  contempt: 'contempt',
  defensiveness: 'defensiveness',
  stonewalling: 'stonewalling',
  absolute: 'absolute',
  'mind-reading': 'mind-reading',
  threat: 'threat',
  insult: 'name-calling',
  command: 'order',
}
