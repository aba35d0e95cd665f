// A scripted conversation: what a person writes, turn by turn, and what must and must never come back. Played through the
// coach as it stands.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Coach } from '#app/reply-to.ts'
import type { Effect, Spoken, Why } from '#domain/coach/effects.ts'
import { RISK_KINDS, RISK_LEVELS, type RiskKind } from '#domain/safety/levels.ts'
import type { TurnBefore } from '#domain/safety/screen.ts'

const Turn = z.int().min(1)

/** Something that must have happened by a turn, or must happen at one. */
const Must = z.strictObject({
  by: Turn.optional(),
  at: Turn.optional(),
  /** What screening must reach, for one of `kinds`. */
  level: z.enum(RISK_LEVELS).optional(),
  kinds: z.array(z.enum(RISK_KINDS)).optional(),
  help: z.enum(['shown', 'crisis']).optional(),
  /** Keys of questions, one of which must be asked. */
  asks: z.array(z.string()).optional(),
  /** A pattern that the words must match. */
  says: z.string().optional(),
  speaks: z.enum(['safety', 'ordinary']).optional(),
})
export type Must = z.infer<typeof Must>

const Never = z.strictObject({
  says: z.string().optional(),
  /** Keys of texts, or how they begin. */
  keys: z.array(z.string()).optional(),
  help: z.enum(['shown', 'crisis']).optional(),
  from: Turn.optional(),
  until: Turn.optional(),
})

const Script = z.strictObject({
  what: z.string(),
  seed: z.int(),
  /** From this turn on danger is known: nothing may mend, offer or keep. */
  guarded: Turn.optional(),
  /** No more than this may be made of it: at "care" the talk stays an ordinary one. */
  most: z.enum(['care', 'concern']).optional(),
  turns: z.array(z.string()).min(6).max(20),
  must: z.array(Must).default([]),
  never: z.array(Never).default([]),
})
export type Script = z.infer<typeof Script> & { name: string }

/** One turn of a person and everything the coach did with it. */
export interface PlayedTurn {
  turn: number
  person: string
  spoken: Spoken[]
  /** Everything said, as one text. */
  text: string
  /** Key of every text used. */
  keys: string[]
  effects: Effect[]
  help: 'none' | 'shown' | 'crisis'
  helpKinds: RiskKind[]
  why: Why
}

const FOLDER = new URL('./conversations/', import.meta.url)

/** Every scripted conversation, in order of name. */
export function readScripts(): Script[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const script = Script.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')))
      return { ...script, name: file.replace('.yaml', '') }
    })
}

/** Plays a script; the coach hears each turn with the whole talk before it. */
export function play(script: Script, coach: Coach): PlayedTurn[] {
  const talk: TurnBefore[] = []
  return script.turns.map((person, i) => {
    talk.push({ who: 'person', text: person })
    const effects = coach.reply(talk, { seed: script.seed })
    const spoken = effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs : []))
    const text = spoken.map((p) => p.text).join('\n')
    talk.push({ who: 'coach', text })
    const help = effects.find((e) => e.kind === 'help')
    return {
      turn: i + 1,
      person,
      spoken,
      text,
      keys: spoken.flatMap((p) => p.from.split(' ')),
      effects,
      help: help ? (help.crisis ? 'crisis' : 'shown') : 'none',
      helpKinds: help?.kinds ?? [],
      why: whyIn(effects),
    }
  })
}

function whyIn(effects: Effect[]): Why {
  const why = effects.find((e) => e.kind === 'why')
  if (!why) throw new Error('a turn of the coach does not say why')
  return why.why
}
