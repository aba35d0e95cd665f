// The verbs with which a sentence orders: at its head, or in a later clause that no subject leads into.

import { wordsOf } from './given.ts'
import { withoutQuotes } from './own-voice.ts'
import type { ReviewSet } from './review-schema.ts'

export type FindCommands = (sentence: string) => string[]

type CommandWords = Pick<ReviewSet['words'], 'commands' | 'leads' | 'joins' | 'conditions'>

export function createFindCommands(review: CommandWords): FindCommands {
  const commands = new Set(review.commands)
  const leads = new Set(review.leads)
  const joins = new Set(review.joins)
  const conditions = new Set(review.conditions)
  return (sentence) => {
    if (sentence.includes('?')) return []
    const clauses = clausesOf(withoutQuotes(sentence))
    const isOpen = conditions.has(clauses[0]?.[0] ?? '')
    return clauses.flatMap((said, at) => {
      if (at > 0 && !isOpen && !joins.has(said[0] ?? '')) return []
      const head = said.findIndex((word) => !leads.has(word))
      // "Stop me" and "tell me" are asked of the person for the coach's own sake.
      return commands.has(said[head] ?? '') && said[head + 1] !== 'me' ? [said[head]!] : []
    })
  }
}

/** The words of each stretch between marks. */
export function clausesOf(sentence: string): string[][] {
  return sentence.split(/[,;:—–]|\s-\s/).map(wordsOf)
}
