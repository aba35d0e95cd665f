// Words as they stream in, cut into sentences. At most one unfinished sentence is held back.

/** A sentence that does not end is cut here, in UTF-16 units: whoever reviews it will find it too long. */
const LONGEST = 600

export interface Splitting {
  /** Takes what came and gives the sentences that are whole now. A paragraph's end is kept as a line break at its end. */
  push(piece: string): string[]
  /** The rest, when nothing more comes. */
  end(): string[]
}

/** The end of a sentence: a stop, what closes it, and then a blank; or the end of a line. */
const END = /(?:[.!?…]+["'”’)\]]*(?=\s)|\n)\s*/g
/** Stops that end nothing: initials and a few short forms, and the number before an item of a list. */
const NO_END = /(?:^|\s)(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|e\.g|i\.e|etc|vs|\d{1,2})\.$/u

export function splitSentences(): Splitting {
  let held = ''
  const take = (): string[] => {
    const sentences: string[] = []
    let from = 0
    END.lastIndex = 0
    for (let end = END.exec(held); end; end = END.exec(held)) {
      const to = end.index + end[0].length
      // Whether more white space follows is not known yet: a paragraph may end here.
      if (to === held.length && !end[0].includes('\n')) break
      const sentence = held.slice(from, to)
      if (NO_END.test(sentence.trimEnd())) continue
      sentences.push(sentence)
      from = to
    }
    held = held.slice(from)
    while (held.length > LONGEST) {
      sentences.push(held.slice(0, LONGEST))
      held = held.slice(LONGEST)
    }
    return sentences.filter((sentence) => sentence.trim() !== '')
  }
  return {
    push: (piece) => {
      held += piece
      return take()
    },
    end: () => {
      const rest = held
      held = ''
      return rest.trim() === '' ? [] : [rest]
    },
  }
}

/** The sentences of a whole text, in order. */
export function sentencesIn(text: string): string[] {
  const splitting = splitSentences()
  return [...splitting.push(text), ...splitting.end()]
}
