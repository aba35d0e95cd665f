// Sorted words without what each shares with the one before it.

/** So many letters at most are shared: "z" stands for 25. */
const MOST = 25
const NONE = 'a'.charCodeAt(0)

/** Sorted words as one text: of each a letter for how many letters it shares, "a" for none, and the rest of it. */
export function foldWords(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const shared = sharedBeginning(word, words[at - 1] ?? '')
      return String.fromCharCode(NONE + shared) + word.slice(shared)
    })
    .join(' ')
}

/** The words of a text that `foldWords` made. */
export function unfoldWords(text: string): string[] {
  let before = ''
  return text.split(' ').map((part) => {
    before = before.slice(0, part.charCodeAt(0) - NONE) + part.slice(1)
    return before
  })
}

function sharedBeginning(word: string, before: string): number {
  let shared = 0
  while (shared < MOST && shared < before.length && word[shared] === before[shared]) shared += 1
  return shared
}
