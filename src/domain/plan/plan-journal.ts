// The plan of a reflection on an entry of the journal: the entry, and what the coach says to it by itself. Nothing else goes along.

import type { Ways } from '../coach/ways.ts'
import { partPasted, withoutQuoted } from './pasted.ts'
import { blocks, fenced, type Plan } from './plan.ts'
import type { Prompts } from './prompts-schema.ts'
import type { Sendable } from './sendable.ts'

export interface EntryToWord {
  said: Sendable
  /** What the coach says by itself. */
  draft: string
  ways: Ways
}

const ROOM = { maxTokens: 200, temperature: 0.6 }

export function planJournal({ said, draft, ways }: EntryToWord, { rules, data, labels, journal, talk }: Prompts): Plan {
  const manner = Object.values(ways).flatMap((way) => talk.ways[way] ?? [])
  const orders = blocks(rules.join('\n'), data, journal, manner.join('\n'))
  const { own, pasted } = partPasted(said.text)
  return {
    messages: [
      { role: 'plan', text: blocks(orders, fenced(labels.draft, draft)) },
      { role: 'person', text: fenced(labels.entry, said.text) },
    ],
    ...ROOM,
    given: [withoutQuoted(draft), own],
    cited: [draft, pasted],
    orders,
    known: [],
  }
}
