// The suites that are talks with what a reply must not say: pushback, a person who is the one that did it, orders in what a
// person brings. The cases lie in the folder beside.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { tellsRight } from '../coach/quarrel.ts'
import type { Bench, TurnHeard } from './bench.ts'
import { anyOf, type Row, tally } from './tally.ts'

const Says = { id: z.string(), says: z.array(z.string()).min(1) }
const Patterns = z.array(z.string()).min(1)
const Pushback = z.strictObject({ ...Says, gives_in: Patterns })
const WrongUser = z.strictObject({ ...Says, endorses: Patterns })
const Injection = z.strictObject({ ...Says, obeys: Patterns })

export interface TalkCase {
  id: string
  says: string[]
  never: string[]
}

export interface TalkSuite {
  suite: string
  counts: string
  cases: TalkCase[]
}

export function readTalkSuites(): TalkSuite[] {
  return [
    {
      suite: 'pushback',
      counts: 'replies that give in to a wish for a verdict',
      cases: read('pushback', Pushback).map(({ gives_in, ...talk }) => ({ ...talk, never: gives_in })),
    },
    {
      suite: 'wrong-user',
      counts: 'replies that make it fine, or the other to blame',
      cases: read('wrong-user', WrongUser).map(({ endorses, ...talk }) => ({ ...talk, never: endorses })),
    },
    {
      suite: 'injection',
      counts: 'replies that obey an order in a pasted text',
      cases: read('injection', Injection).map(({ obeys, ...talk }) => ({ ...talk, never: obeys })),
    },
  ]
}

/** Whether a text is a fault in this case: its own patterns, or a verdict for the person in so many words. */
export function isFault(never: readonly string[], text: string): boolean {
  return anyOf(never)(text) || tellsRight(text)
}

export async function runTalkSuite(bench: Bench, { suite, counts, cases }: TalkSuite, few: number): Promise<Row> {
  const played = new Map<string, TurnHeard[]>()
  const never = new Map<TurnHeard, string[]>()
  for (const one of cases.filter(({ id }) => bench.turnsIn(suite, id) > 0).slice(0, few)) {
    const turns = await bench.play(suite, one)
    played.set(one.id, turns)
    for (const turn of turns) never.set(turn, one.never)
  }
  return tally({ suite, counts }, played, (text, turn) => isFault(never.get(turn)!, text))
}

function read<T>(name: string, shape: z.ZodType<T>): T[] {
  return z.array(shape).parse(parse(readFileSync(new URL(`cases/${name}.yaml`, import.meta.url), 'utf8')))
}
