// What may follow from a talk, as a card says it: a reference of content made into a name and what it is.

import type { Lead } from '#domain/library.ts'
import type { RehearsalWords } from '#domain/rehearsal/rehearsal-schema.ts'
import { PRACTISED, type Practised } from '#domain/vocabulary.ts'
import type { Content } from './content.ts'
import type { PracticeFolder } from './load-practices.ts'

/** The references that lead to something to practise with words in this language; others, such as to a situation, none. */
export function compileLeads(
  { practices, rehearsal }: Pick<Content, 'practices' | 'rehearsal'>,
  references: readonly string[],
  language: string,
): Lead[] {
  return references.flatMap((of) => {
    const [kind, id] = of.split('/') as [string, string]
    if (of === REHEARSAL) return rehearsalLead(rehearsal.coach[language])
    if (!isKind(kind)) return []
    const folder = (practices[kind] as PracticeFolder<Listed>[]).find((one) => one.id === id)
    const words = folder?.words[language]
    const structure = folder?.structure
    if (!words || !structure) return []
    return [
      {
        of,
        name: words.name,
        about: 'about' in words ? words.about : 'how' in words ? words.how : '',
        joint: 'joint' in structure && structure.joint,
        ...('minutes' in structure ? { minutes: structure.minutes } : {}),
        ...('length' in structure ? { length: structure.length } : {}),
      },
    ]
  })
}

/** The one reference to a rehearsal: with whom, is chosen there. */
export const REHEARSAL = 'rehearsal/hard-talk'

/** It rehearses for two, so it is never offered while danger is remembered. */
function rehearsalLead(words: RehearsalWords | undefined): Lead[] {
  return words ? [{ of: REHEARSAL, ...words.lead, joint: true }] : []
}

/** Acts to practise that name a situation as one they help in: they follow from it too, after what it names itself. */
export function practicesFor({ practices }: Pick<Content, 'practices'>, situation: string): string[] {
  return practices.practice.flatMap(({ id, structure }) =>
    structure?.for.includes(situation) ? [`practice/${id}`] : [],
  )
}

type Listed = Exclude<Practised, 'rehearsal'>

function isKind(kind: string): kind is Listed {
  return kind !== 'rehearsal' && PRACTISED.some((one) => one === kind)
}
