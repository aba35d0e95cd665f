// What an opened body must look like. Parts that this version does not know are kept, and a word that a closed list of
// the domain does not hold yet is no reason to set a record aside: lists grow, and an older program must not lose what a
// newer one wrote.

import * as z from 'zod/mini'
import type { RecordBodies, RecordKind } from './records.ts'

const text = z.string()
const texts = z.array(text)
const maybe = z.exactOptional
const fromNoughtToFour = z.number().check(z.minimum(0), z.maximum(4))
const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const why = z.looseObject({
  heard: z.looseObject({ feelings: texts, needs: texts, intent: text }),
  risk: z.looseObject({ level: text, kinds: texts, signs: z.array(z.looseObject({ kind: text, level: text })) }),
  move: text,
  sources: texts,
  from: texts,
  sent: texts,
})

const state = z.looseObject({
  version: z.number(),
  turns: z.number(),
  stage: text,
  belief: z.record(text, z.number()),
  notThis: texts,
  said: texts,
  advice: text,
  echoed: texts,
})

const said = z.looseObject({ key: text, text })
const take = {
  said: text,
  heard: z.looseObject({ manner: text, marks: z.array(z.looseObject({ kind: text })), has: texts }),
  answer: said,
  before: z.number(),
  after: z.number(),
  note: maybe(said),
}

const bodies = {
  talk: z.looseObject({ title: text, titled: z.boolean(), language: text, state }),
  turn: z.looseObject({
    talk: text,
    order: z.number(),
    who: z.enum(['person', 'coach']),
    text,
    paragraphs: maybe(z.array(z.looseObject({ text, from: text }))),
    offer: maybe(z.looseObject({ kind: text })),
    quick: maybe(z.array(z.looseObject({ label: text, send: text }))),
    help: maybe(z.looseObject({ kinds: texts, crisis: z.boolean() })),
    lead: maybe(text),
    notice: maybe(text),
    why: maybe(why),
    by: maybe(text),
    fell: maybe(text),
  }),
  fact: z.looseObject({ about: text, text, line: text, talk: text, until: maybe(z.number()) }),
  commitment: z.looseObject({
    talk: text,
    situation: text,
    key: text,
    text,
    when: maybe(text),
    outcome: maybe(text),
    askedAt: maybe(z.number()),
  }),
  settings: z.record(text, z.union([text, z.number(), z.boolean()])),
  draft: z.looseObject({ talk: text, text }),
  plan: z.looseObject({ plan: text, parts: z.record(text, text) }),
  course: z.looseObject({
    version: z.number(),
    programme: text,
    way: text,
    started: text,
    step: text,
    pace: z.number(),
    paused: z.boolean(),
    answers: z.record(text, z.union([text, z.number()])),
    trail: texts,
    passed: z.record(text, z.looseObject({ how: text, on: text })),
  }),
  model: z.looseObject({
    provider: text,
    url: text,
    model: text,
    key: text,
    uses: z.record(text, z.boolean()),
    price: maybe(z.looseObject({ read: z.number(), written: z.number(), currency: text })),
  }),
  sent: z.looseObject({
    use: text,
    talk: text,
    destination: text,
    model: text,
    url: text,
    body: text,
    ms: z.number(),
    read: maybe(z.number()),
    written: maybe(z.number()),
    guessed: maybe(z.literal(true)),
    ended: text,
    why: texts,
  }),
  spent: z.looseObject({
    month: text,
    destination: text,
    model: text,
    read: z.number(),
    written: z.number(),
    times: z.number(),
    guessed: z.number(),
  }),
  kept: z.looseObject({ of: text, step: maybe(text), stitch: text, on: text }),
  'check-taken': z.looseObject({ check: text, on: day, answers: z.record(text, fromNoughtToFour), care: maybe(text) }),
  pulse: z.looseObject({ on: day, mood: fromNoughtToFour, connection: fromNoughtToFour, word: maybe(text) }),
  journal: z.looseObject({ on: day, form: text, text, prompt: maybe(text), guarded: maybe(z.literal(true)) }),
  ritual: z.looseObject({
    of: maybe(text),
    name: maybe(text),
    how: maybe(text),
    joint: z.boolean(),
    schedule: z.looseObject({ rhythm: text, from: text, on: z.array(z.number()), at: maybe(text) }),
    paused: z.boolean(),
    letGo: maybe(text),
    ended: maybe(text),
  }),
  deck: z.looseObject({ deck: text, seed: z.number(), seen: texts, favourites: texts }),
  unplug: z.looseObject({ began: z.number(), ends: z.number() }),
  rehearsal: z.looseObject({
    version: z.number(),
    standIn: text,
    name: text,
    aim: text,
    seed: z.number(),
    scene: said,
    exchanges: z.array(z.looseObject({ ...take, takes: z.array(z.looseObject(take)), by: maybe(text) })),
    aside: z.array(z.looseObject(take)),
    used: texts,
    warmth: z.number(),
  }),
} satisfies Record<RecordKind, z.ZodMiniType>

/** True for a kind that this version knows. */
export function isKind(kind: string): kind is RecordKind {
  return Object.hasOwn(bodies, kind)
}

/** The body, if it has the shape of its kind; undefined if not. */
export function parseBody<K extends RecordKind>(kind: K, body: unknown): RecordBodies[K] | undefined {
  const parsed = bodies[kind].safeParse(body)
  return parsed.success ? (parsed.data as RecordBodies[K]) : undefined
}
