/** Finds texts in which every word of a search occurs, case and accents evened out; undefined where no word was given. */
export function wordFinder(query: string): ((text: string) => boolean) | undefined {
  const wanted = even(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return undefined
  return (text) => {
    const evened = even(text)
    return wanted.every((word) => evened.includes(word))
  }
}

function even(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
