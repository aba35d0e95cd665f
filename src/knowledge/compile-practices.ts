// Makes the one value in which everything that can be practised lies, for one language.

import type { Practices } from '#domain/practice/practices.ts'
import type { Content } from './content.ts'
import type { PracticeFolder, PracticeKind } from './load-practices.ts'
import { compileRehearsal } from './load-rehearsal.ts'

/** Things whose words are missing in a language are left out of it. */
export function compilePractices(
  { practices, rehearsal }: Pick<Content, 'practices' | 'rehearsal'>,
  language: string,
): Practices {
  const stage = compileRehearsal(rehearsal, language)
  return {
    language,
    ...(stage ? { rehearsal: stage } : {}),
    practices: joined(practices.practice, language, (id, structure, words) => ({ ...words, ...structure, id })),
    rituals: joined(practices.ritual, language, (id, structure, words) => ({ ...words, ...structure, id })),
    decks: joined(practices.deck, language, (id, structure, words) => ({ ...words, ...structure, id })),
    prompts: joined(practices.prompts, language, (id, structure, words) => ({ ...words, ...structure, id })),
    checks: joined(practices.check, language, (id, structure, words) => ({ ...structure, id, words })),
    programmes: joined(practices.programme, language, (id, structure, { steps, parts, ...words }) => ({
      ...words,
      ...structure,
      id,
      words: steps,
      part_names: parts,
    })),
  }
}

function joined<K extends PracticeKind, T>(
  folders: readonly PracticeFolder<K>[],
  language: string,
  join: (
    id: string,
    structure: PracticeFolder<K>['structure'] & object,
    words: PracticeFolder<K>['words'][string],
  ) => T,
): T[] {
  return folders.flatMap(({ id, structure, words }) => {
    const these = words[language]
    return structure && these ? [join(id, structure, these)] : []
  })
}
