// Turns one clause by the shapes of content/rewrite: the first that fits, the particular before the general.

import type { SharpKind, UnitKind } from './rewrite-kinds.ts'
import type { RewriteWords } from './rewrite-schema.ts'
import { compileShape, type MatchShape, type ShapeWords, type Slots } from './shape.ts'
import type { VerbForms } from './verb-forms.ts'

export interface Turned {
  /** Key of the turn in content/rewrite. */
  rule: string
  kind: Exclude<UnitKind, 'peel'>
  direct: string
  gentle: string
  sharp?: SharpKind
}

/** Picks one of several alike: the same for the same seed. */
export type Choose = <T>(of: readonly T[]) => T

export type TurnClause = (clause: string, choose: Choose) => Turned | undefined

interface Rule {
  name: string
  shapes: MatchShape[]
  turn: RewriteWords['turns'][string]
}

const DEEPEST = 3

export function createTurnClause(words: RewriteWords, shapeWords: ShapeWords): TurnClause {
  const { forms } = shapeWords
  const rules = Object.entries(words.turns).map(([name, turn]): Rule => {
    return { name, turn, shapes: turn.when.map((shape) => compileShape(shape, shapeWords)) }
  })
  const turnAt = (clause: string, choose: Choose, depth: number): Turned | undefined => {
    for (const { name, turn, shapes } of rules) {
      const slots = firstMatch(shapes, clause)
      if (!slots) continue
      const put = filled(turn.put ?? [], slots, { forms, choose })
      if (turn.is !== 'drop' && put === undefined) continue
      const sharp = turn.sharp ? { sharp: turn.sharp } : {}
      if (turn.is === 'peel') {
        const inner = depth < DEEPEST ? turnAt(put!, choose, depth + 1) : undefined
        return inner ? { ...sharp, ...inner } : { rule: name, kind: 'fact', direct: put!, gentle: put!, ...sharp }
      }
      const others = (turn.gentle ?? turn.put ?? []).filter((text) => fillSlots(text, slots, forms) !== put)
      const gentle = filled(others, slots, { forms, choose }) ?? put
      return { rule: name, kind: turn.is, direct: put ?? '', gentle: gentle ?? '', ...sharp }
    }
    return undefined
  }
  return (clause, choose) => turnAt(clause, choose, 0)
}

function firstMatch(shapes: readonly MatchShape[], clause: string): Slots | undefined {
  for (const shape of shapes) {
    const slots = shape(clause)
    if (slots) return slots
  }
  return undefined
}

/** One of the texts whose slots can all be filled, with them filled; undefined where none can. */
function filled(
  texts: readonly string[],
  slots: Slots,
  { forms, choose }: { forms: VerbForms; choose: Choose },
): string | undefined {
  const whole = texts.flatMap((text) => fillSlots(text, slots, forms) ?? [])
  return whole.length > 0 ? choose(whole) : undefined
}

/** "{ing:base}" bends the first verb of what was caught; undefined where its form is not certain. */
export function fillSlots(text: string, slots: Slots, forms: VerbForms): string | undefined {
  let certain = true
  const made = text.replace(/\{([a-z]+)(?::([a-z]+))?\}/g, (_, name: string, form: string | undefined) => {
    const caught = slots[name] ?? ''
    const bent = form === undefined ? caught : bend(caught, { from: name, to: form }, forms)
    if (bent === undefined) certain = false
    return bent ?? ''
  })
  return certain
    ? made
        .replace(/\s+/g, ' ')
        .replace(/\s+([,.?])/g, '$1')
        .trim()
    : undefined
}

function bend(text: string, { from, to }: { from: string; to: string }, forms: VerbForms): string | undefined {
  const [, head = '', rest = ''] = /^(\S+)(.*)$/s.exec(text) ?? []
  const base =
    from === 'past' ? forms.baseOfPast(head.toLowerCase()) : from === 'ing' ? forms.baseOfIng(head.toLowerCase()) : head
  if (base === undefined) return undefined
  const made = to === 'past' ? forms.pastOf(base) : to === 'ing' ? forms.ingOf(base) : base
  return made === undefined ? undefined : made + rest
}
