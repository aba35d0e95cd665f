// A written person: what they say, line by line, and how they meet what the coach does. Played for ten turns.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Say, Turn } from './talk.ts'

const Persona = z.strictObject({
  who: z.string(),
  /** The situation a reader would name, and others a fair reader might. */
  is: z.string(),
  also: z.array(z.string()),
  /** What they say to "would a step be welcome?", to an offer, and to "when?". */
  asked_for_a_step: z.string(),
  offered: z.string(),
  when: z.string().optional(),
  /** What they tell of their own accord, in order. */
  lines: z.array(z.string()).min(9).max(10),
})
export type Persona = z.infer<typeof Persona> & { id: string }

export const TURNS = 10

const FOLDER = new URL('./personas/', import.meta.url)

/** Every written person, in order of name. */
export function readPersonas(): Persona[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      id: file.replace('.yaml', ''),
      ...Persona.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
    }))
}

/** Plays a person: they answer what they are asked, and else go on with their story. */
export function playPersona(persona: Persona, say: Say): Turn[] {
  const turns: Turn[] = []
  const lines = [...persona.lines]
  while (turns.length < TURNS) {
    const next = answerTo(persona, turns.at(-1)) ?? lines.shift()
    if (next === undefined) break
    turns.push(say(next))
  }
  return turns
}

/** The title they would choose of several, or yes or no to one. */
function toGuess(fitting: readonly string[], { about, quick }: Turn): string {
  const at = about.findIndex((id) => fitting.includes(id))
  if (about.length === 1) return at === 0 ? 'Yes' : 'Not really'
  return quick.at(at)!
}

function answerTo({ is, also, asked_for_a_step, offered, when }: Persona, last: Turn | undefined): string | undefined {
  if (!last) return undefined
  if (last.offer) return offered
  if (last.why.move === 'guess') return toGuess([is, ...also], last)
  if (last.why.move === 'permission') return asked_for_a_step
  if (last.why.from.some((key) => key.startsWith('move/when/'))) return when
  return undefined
}
