// What may follow from a talk, as a card says it: a reference of content made into a name and what it is.

import type { Lead } from '#domain/library.ts'
import type { Content } from './content.ts'
import { PRACTICE_KINDS, type PracticeFolder, type PracticeKind } from './load-practices.ts'

/** The references that lead to something to practise with words in this language; others, such as to a situation, none. */
export function compileLeads(
  { practices }: Pick<Content, 'practices'>,
  references: readonly string[],
  language: string,
): Lead[] {
  return references.flatMap((of) => {
    const [kind, id] = of.split('/') as [string, string]
    if (!leadsAnywhere(kind)) return []
    const folder = (practices[kind] as PracticeFolder<LeadKind>[]).find((one) => one.id === id)
    const words = folder?.words[language]
    const structure = folder?.structure
    if (!words || !structure) return []
    return [
      {
        of,
        name: words.name,
        about: 'about' in words ? words.about : words.how,
        joint: 'joint' in structure && structure.joint,
        ...('minutes' in structure ? { minutes: structure.minutes } : {}),
        ...('length' in structure ? { length: structure.length } : {}),
      },
    ]
  })
}

/** Prompts are written from, one by one; nothing leads to a set of them. */
type LeadKind = Exclude<PracticeKind, 'prompts'>

function leadsAnywhere(kind: string): kind is LeadKind {
  return kind !== 'prompts' && Object.hasOwn(PRACTICE_KINDS, kind)
}
