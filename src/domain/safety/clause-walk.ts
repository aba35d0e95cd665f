// Keeps count of clauses, sentences and quotations while the words of a text come by.

import type { Token, Tokens } from './tokens.ts'

/** Words in quotation marks that are held at arm's length rather than spoken, and words in brackets that part no clause. */
const SCARE_QUOTE = 2
const SHORT_ASIDE = 3

export class ClauseWalk {
  readonly #words: Token[] = []
  readonly #asks = new Set<number>()
  #clause = 0
  #sentence = 0
  #quotes = 0
  #quote: { number: number; from: number; clause: number } | undefined
  #aside: { from: number; clause: number } | undefined

  add(word: Pick<Token, 'text' | 'start' | 'end' | 'name'>) {
    const { text, start, end, name } = word
    const clause = this.#clause
    this.#words.push({ text, start, end, clause, sentence: this.#sentence, quote: this.#quote?.number ?? -1, name })
  }

  stop(mark: string) {
    if (mark === '?') this.#asks.add(this.#sentence)
    this.#aside = undefined
    this.#clause++
    this.#sentence++
  }

  /** A comma and its like; "My girlfriend (26F) said" stays one clause. */
  break(mark: string) {
    const aside = this.#aside
    this.#aside = mark === '(' ? { from: this.#words.length, clause: this.#clause } : undefined
    if (mark === ')' && aside && this.#words.length - aside.from <= SHORT_ASIDE) this.#rejoin(aside)
    else this.#clause++
  }

  quoteMark() {
    const quote = this.#quote
    if (!quote) {
      this.#quote = { number: this.#quotes++, from: this.#words.length, clause: this.#clause++ }
      return
    }
    this.#quote = undefined
    const inside = this.#words.slice(quote.from)
    const short = inside.length > 0 && inside.length <= SCARE_QUOTE && inside[0]!.clause === this.#clause
    if (!short) {
      this.#clause++
      return
    }
    for (const word of inside) word.quote = -1
    this.#rejoin(quote)
  }

  /** A quotation that never closes is none: one stray mark must not turn everything after it into somebody else's words. */
  end(): Tokens {
    if (this.#quote) for (const word of this.#words.slice(this.#quote.from)) word.quote = -1
    return { words: this.#words, asks: this.#asks }
  }

  #rejoin({ from, clause }: { from: number; clause: number }) {
    for (const word of this.#words.slice(from)) word.clause = clause
    this.#clause = clause
  }
}
