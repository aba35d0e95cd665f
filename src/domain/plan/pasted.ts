// What of a message is the person's own, and what somebody else may have written: a chat, a letter, a quotation. Words of others
// may be quoted back; they give a model leave for nothing.

export interface Parted {
  own: string
  /** Empty where all of it is the person's. */
  pasted: string
}

/** A line of a chat or of a mail: a name before a colon, an hour, a mark of quoting. */
const CHAT_LINE = /^\s*(?:>|\[?\d{1,2}[:/.]\d{2}|[\p{L} .'’-]{1,24}:(?:\s|$))/u
/** A line after which others speak: "He sent me this:". */
const LEADS_IN = /:\s*$/
const QUOTED = /[“"][^“”"]*[”"]|‘[^‘’]*’(?!\p{L})|(?<![\p{L}\p{N}])'[^'\n]+(?:'\p{L}[^'\n]*)*'(?!\p{L})/gu

/** True where a text looks as if parts of it were brought from elsewhere. */
export function looksPasted(text: string): boolean {
  return text.split('\n').some((line) => CHAT_LINE.test(line))
}

/** Parts a message; the lines keep their order in either part. */
export function partPasted(text: string): Parted {
  const own: string[] = []
  const pasted: string[] = []
  const lines = text.split('\n')
  let within: 'no' | 'chat' | 'letter' = 'no'
  for (const line of lines) {
    if (within === 'chat' && line.trim() === '') within = 'no'
    // One line alone with a colon in it is a way to write, not a chat.
    if (within === 'no' && lines.length > 1 && CHAT_LINE.test(line) && !LEADS_IN.test(line)) within = 'chat'
    if (within === 'no') {
      own.push(withoutQuoted(line))
      pasted.push(...(line.match(QUOTED) ?? []))
      if (LEADS_IN.test(line)) within = 'letter'
    } else pasted.push(line)
  }
  return { own: own.join('\n').trim(), pasted: pasted.join('\n').trim() }
}

/** A text without what stands in quotation marks. */
export function withoutQuoted(text: string): string {
  return text.replace(QUOTED, ' ')
}
