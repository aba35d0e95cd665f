// Units put together again: what stood side by side and is still there keeps what stood between.

import { capital, small } from './tidy.ts'
import type { Unit } from './units.ts'

/** A sentence of a version, and the units it is made of. */
export interface Made {
  text: string
  units: Unit[]
}

export type Say = (unit: Unit) => string

const JOINING = /^(?:and|but|so|because|cause|cuz|bc|coz|cos|then|or|yet)\s+/i

/** Sentences in the order of the units; `say` chooses the wording, a unit with an act always stands alone. */
export function sentencesFrom(units: readonly Unit[], say: Say, subjects: ReadonlySet<string>): Made[] {
  const made: Made[] = []
  let open: Unit[] = []
  const close = () => {
    if (open.length > 0) made.push({ text: joined(open, say, subjects), units: open })
    open = []
  }
  for (const unit of units) {
    const before = open.at(-1)
    if (before && !runsOn(before, unit)) close()
    if (unit.act !== undefined) {
      close()
      made.push({ text: capital(say(unit)), units: [unit] })
    } else open.push(unit)
  }
  close()
  return made
}

function runsOn(before: Unit, unit: Unit): boolean {
  return (
    before.piece.sentence === unit.piece.sentence && before.piece.end + unit.piece.joint.length >= unit.piece.start - 1
  )
}

function joined(units: readonly Unit[], say: Say, subjects: ReadonlySet<string>): string {
  const [first, ...rest] = units
  let text = say(first!)
    .replace(JOINING, '')
    .replace(/[,;:\s–—-]+$/, '')
  for (const unit of rest) {
    const said = small(say(unit), subjects).replace(/[,;:\s–—-]+$/, '')
    // A turned clause is a whole one: a bare comma would splice it.
    const alike = /^I\b/.test(text) && /^I\b/i.test(said)
    const joint =
      (unit.turned || units[0]!.turned) && !alike && /^\s*,\s*$/.test(unit.piece.joint) ? '. ' : unit.piece.joint
    text += joint === '. ' ? `. ${capital(said)}` : joint + said
  }
  const last = units.at(-1)!
  // "You left me on read?" is no question.
  const stop = units.some(({ turned }) => turned) && last.asks ? '.' : stopOf(last)
  return capital(text) + (stop === '?' && /^(?:you|u)\b/i.test(text) ? '.' : stop)
}

function stopOf(unit: Unit): string {
  if (unit.asks && !unit.turned) return '?'
  const faces =
    unit.stop
      .match(/\p{Extended_Pictographic}\uFE0F?/gu)
      ?.filter((face) => KIND.includes(face.replace('\uFE0F', ''))) ?? []
  return faces.length > 0 ? ` ${faces.join('')}` : '.'
}

const KIND = ['❤', '🥰', '😘', '💕', '💖', '💛', '💙', '🫶', '🤗', '😢', '😭', '💔', '🥺']
