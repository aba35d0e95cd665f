// A pasted chat of two or more voices as its lines, in the many forms people paste: "Name: text", an export with dates,
// times in brackets, lines that take turns behind a dash.

import type { RewriteWords } from '../rewrite-schema.ts'

/** One thing said in a chat; offsets in UTF-16 units into the paste. */
export interface ChatLine {
  who: string
  text: string
  start: number
  end: number
}

export interface Chat {
  lines: ChatLine[]
  /** Every voice by the name it has in the paste, in order of appearance. */
  speakers: string[]
  /** The person's own name there, where the paste shows it. */
  me?: string
}

/** Names given to the voices of lines that only take turns. */
export const TURNS = ['A', 'B'] as const

const WHEN = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?`
const LABELLED = new RegExp(
  String.raw`^\s*(?:[-–•*>]\s+)?(?:[[(]?${WHEN}[\])]?\s*(?:[-–]\s*)?)?([\p{L}~+][\p{L}\p{N} .'’_~+-]{0,30}?)\s*(?:[[(]${WHEN}[\])])?\s*:\s*(?=\S)(.*)$`,
  'iu',
)
const TURNED = /^\s*(?:[-–•*>]\s+|["“])(.+?)["”]?\s*$/u
const FEWEST = 3
const MOST_SPEAKERS = 8
const MOST_LINES = 400

/** The chat in a paste; undefined where it is one voice. */
export function parseChat(text: string, { chat }: Pick<RewriteWords, 'chat'>): Chat | undefined {
  const rows = rowsOf(text).filter(({ text: row }) => !chat.skip.some((skip) => row.toLowerCase().includes(skip)))
  const found = labelled(rows) ?? inTurns(rows)
  if (!found) return undefined
  const lines = found.map((line) => ({ ...line, text: text.slice(line.start, line.end) }))
  const speakers = [...new Set(lines.map(({ who }) => who))]
  const me = speakers.find((who) => chat.own.includes(who.toLowerCase()))
  return { lines, speakers, ...(me === undefined ? {} : { me }) }
}

interface Row {
  text: string
  start: number
}

function rowsOf(text: string): Row[] {
  let at = 0
  const rows = text.split('\n').map((row) => {
    const start = at
    at += row.length + 1
    return { text: row.replace(/[\u200E\u200F\r]/g, ' '), start }
  })
  return rows.filter((row) => row.text.trim() !== '').slice(0, MOST_LINES)
}

/** Lines with a name before a colon; a line without one goes on with the one before. */
function labelled(rows: readonly Row[]): ChatLine[] | undefined {
  const lines: ChatLine[] = []
  let named = 0
  for (const row of rows) {
    const match = LABELLED.exec(row.text)
    const last = lines.at(-1)
    const end = row.start + row.text.trimEnd().length
    if (match) {
      named++
      const said = match[2]!.trim()
      lines.push({ who: match[1]!.trim(), text: said, start: end - said.length, end })
    } else if (last) {
      last.end = end
    }
  }
  const names = lines.map(({ who }) => who)
  const distinct = new Set(names).size
  const isChat =
    named >= FEWEST && distinct >= 2 && distinct <= MOST_SPEAKERS && distinct < named && named >= rows.length / 2
  return isChat ? lines : undefined
}

/** Lines behind dashes or in quotation marks, taken as two who speak in turn. */
function inTurns(rows: readonly Row[]): ChatLine[] | undefined {
  const matched = rows.map((row) => ({ row, match: TURNED.exec(row.text) }))
  if (matched.length <= FEWEST || matched.some(({ match }) => !match)) return undefined
  return matched.map(({ row, match }, i) => {
    const said = match![1]!.trim()
    const start = row.start + row.text.indexOf(said)
    return { who: TURNS[i % 2]!, text: said, start, end: start + said.length }
  })
}
