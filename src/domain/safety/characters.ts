// How single characters count for reading: as letters (look-alikes and accents folded), as breaks between clauses, as ends of
// sentences, as quotation marks, or as nothing at all. Language-free; offsets stay those of the text as typed.

/** What one character is for the reader. */
export type CharKind = 'letter' | 'space' | 'break' | 'stop' | 'quote' | 'apostrophe' | 'hidden' | 'symbol'

const LOOKALIKES: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  ı: 'i',
  ß: 'ss',
}

const BREAKS = new Set([',', ';', ':', '(', ')', '[', ']', '—', '–', '|', '>', '<'])
const STOPS = new Set(['.', '!', '?', '\n', '\r', '…', '。', '！', '？', '¿', '¡'])
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‟'])
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '´', '`', '＇'])
/** Ranges of characters that show nothing: soft hyphens, joiners, direction marks, variation selectors. */
const HIDDEN: [number, number][] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]
const LETTER = /[\p{L}\p{N}\p{M}]/u
const SPACE = /\s/u
const MARKS = /\p{M}/gu

/** The kind of a character, given as one code point. */
export function charKind(char: string): CharKind {
  if ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')) return 'letter'
  if (char === ' ') return 'space'
  if (STOPS.has(char)) return 'stop'
  if (BREAKS.has(char)) return 'break'
  if (QUOTES.has(char)) return 'quote'
  if (APOSTROPHES.has(char)) return 'apostrophe'
  if (isHidden(char)) return 'hidden'
  if (SPACE.test(char)) return 'space'
  return LETTER.test(char) ? 'letter' : 'symbol'
}

function isHidden(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return HIDDEN.some(([from, to]) => code >= from && code <= to)
}

/** A letter as the reader compares it: lower case, without accents, look-alikes of other scripts as Latin. */
export function foldLetter(char: string): string {
  if (char >= 'a' && char <= 'z') return char
  if (char >= 'A' && char <= 'Z') return char.toLowerCase()
  const plain = char.normalize('NFKD').replace(MARKS, '').toLowerCase()
  return LOOKALIKES[plain] ?? plain
}

/** Characters that stand for letters inside a disguised word ("su1cide", "k!ll", "h@rm"). */
export const DISGUISES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
}
