// The lists of content/lint.<language>.yaml: what texts of that language must not hold.

import { z } from 'zod'

const words = z.array(z.string().trim().min(1))

export const LintListsSchema = z.strictObject({
  banned: words.describe('Phrases the coach does not use'),
  therapy: words.describe('Words only a licensed person may use of themselves'),
  assumed: words.describe('Words that assume a gender, a number or a marriage'),
  allowed: words.describe('Phrases that are passed over before the others are looked for'),
  allowed_in: z
    .record(z.string(), words)
    .describe('A path below content/, or a first key inside a file, to the words it may use'),
  when_then: z.strictObject({ begins: z.string().min(1), turns: z.string().min(1) }),
  slots: z.strictObject({
    everywhere: words.describe('Names that may stand in braces in any text'),
    reflect: words.describe('… and in the reflections of a situation'),
    moves: words.describe('… and in content/moves'),
    rehearsal: words.describe('… and in content/rehearsal'),
  }),
})
export type LintLists = z.infer<typeof LintListsSchema>

/** Finds the words of a list in a text: whole words, any case; a final * takes any ending. */
export function wordFinder(list: readonly string[]): (text: string) => string[] {
  if (list.length === 0) return () => []
  const longestFirst = [...list].sort((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((word) => {
    const stem = escapeForPattern(word.replace(/\*$/, '').replaceAll('’', "'"))
    return word.endsWith('*') ? `${stem}[\\p{L}]*` : stem
  })
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => [...text.replaceAll('’', "'").matchAll(pattern)].map((match) => match[0])
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
