// How the person writes, so that what is added sounds like them: small letters, "u" for "you", no apostrophes, no full
// stop at the end.

export interface OwnVoice {
  small: boolean
  shortYou: boolean
  bare: boolean
  open: boolean
}

export function hearVoice(message: string): OwnVoice {
  const text = message.trim()
  const words: string[] = text.match(/[\p{L}'’]+/gu) ?? []
  const starts: string[] = [...text.matchAll(/(?:^|[.!?]\s+)(\p{L})/gu)].map((match) => match[1]!)
  const low = starts.filter((letter) => letter === letter.toLowerCase()).length
  const has = (...these: string[]) => words.some((word) => these.includes(word.toLowerCase()))
  return {
    small: starts.length > 0 && low > starts.length / 2 && !words.includes('I'),
    shortYou: has('u', 'ur') && !has('you', 'your'),
    bare:
      !/\p{L}['’]\p{L}/u.test(text) &&
      has('dont', 'im', 'cant', 'didnt', 'wont', 'ive', 'thats', 'youre', 'ur', 'doesnt'),
    open: /[\p{L}\p{N}]$/u.test(text),
  }
}

/** The text in that voice. */
export function inVoice(text: string, voice: OwnVoice): string {
  let made = text
  if (voice.small) {
    made = made
      .replace(
        /(^|[.?]\s+)(\p{Lu})(?=\p{Ll}|['’ ]|$)/gu,
        (_, before: string, letter: string) => before + letter.toLowerCase(),
      )
      .replace(/\bI\b/g, 'i')
  }
  if (voice.shortYou) {
    made = made
      .replace(/\byou['’]re\b/gi, 'ur')
      .replace(/\byour\b/gi, 'ur')
      .replace(/\byou\b/gi, 'u')
  }
  if (voice.bare) made = made.replace(/(\p{L})['’](?=\p{L})/gu, '$1')
  if (voice.open && voice.small) made = made.replace(/\.$/, '')
  return made
}
