// What can be heard in a message in the middle of a talk about danger, by name. The words are in content/safety/answers.

/** How a text answers a plain question, as far as its first words tell; `okay` is a yes to an offer only, `fine` takes back or plays down, `elsewhere` leads away. */
export const REPLIES = ['unsure', 'yes', 'okay', 'no', 'fine', 'elsewhere'] as const
export type Reply = (typeof REPLIES)[number] | 'other'

/** Somebody is near, or somebody good is; or near and asleep; nobody reads along; the other is away; the person is alone. The first that fits counts. */
export const COMPANY = ['near', 'beside', 'asleep', 'writes', 'away', 'alone'] as const
export type Company = (typeof COMPANY)[number]

/** Something they could hurt themself with, named or at hand; somebody they could turn to, or who is there to be told; a body in need; a "but" beside an answer; that another would not be hurt. */
export const NAMED = ['means', 'at-hand', 'person', 'ally', 'symptom', 'reserve', 'another'] as const
export type Named = (typeof NAMED)[number]

/** What they ask, or say so that it waits for an answer as a question does; which courses answer it: wonders.ts. */
export const WONDERS = [
  'person',
  'call',
  'name',
  'house',
  'child',
  'custody',
  'papers',
  'words',
  'nothing',
  'private',
  'trace',
  'count',
  'fault',
  'excuse',
  'method',
  'watch',
  'shame',
  'pictures',
  'do',
  'message',
  'contact',
  'together',
  'leave',
  'loses',
  'owe',
  'step-in',
  'start',
  'doctor',
  'plan',
  'burden',
  'love',
  'useless',
  'tried',
  'believed',
  'sorry',
  'return',
  'part',
  'witness',
  'silent',
  'telling',
] as const
export type Wonder = (typeof WONDERS)[number]

/** Wants no more questions; turns to somebody; is with somebody, or out; puts the means out of reach; says that it has eased; thanks or goes. */
export const DEEDS = ['enough', 'reaches', 'reaches-them', 'arrived', 'safer', 'eased', 'thanks'] as const
export type Deed = (typeof DEEDS)[number]

/** A message as part of a talk about danger. */
export interface Heard {
  reply: Reply
  company: Company | undefined
  named: ReadonlySet<Named>
  /** Words in the message: a no alone is another answer than one before a story. */
  words: number
  /** In the order in which they are asked. */
  wonders: readonly Wonder[]
  deeds: ReadonlySet<Deed>
}

export const NOTHING_HEARD: Heard = {
  reply: 'other',
  company: undefined,
  named: new Set(),
  words: 0,
  wonders: [],
  deeds: new Set(),
}
