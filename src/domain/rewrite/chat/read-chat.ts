// What is seen in a chat: whose turn it is, where it tipped, and what lands hard, line by line and by one measure for
// both sides. The other's words are data: nothing of them goes into a reply, and nothing is said of who they are.

import type { Library } from '../../library.ts'
import { higher, type Risk } from '../../safety/levels.ts'
import { screen } from '../../safety/screen.ts'
import type { Screened } from '../../safety/screened.ts'
import type { Tone } from '../../vocabulary.ts'
import type { Refused } from '../refuse.ts'
import type { RefusalKind } from '../rewrite-kinds.ts'
import type { Rewriter, Rewritten } from '../rewriter.ts'
import type { SharpMark } from '../sharp-marks.ts'
import type { Chat } from './parse-chat.ts'

export interface ReadLine {
  who: string
  text: string
  /** Where the line begins in the paste, in UTF-16 units. */
  start: number
  /** Offsets into the line. */
  marks: SharpMark[]
}

export interface ReadChat {
  speakers: string[]
  me?: string
  lines: ReadLine[]
  /** Whose turn it is; absent while it is not known who is the person. */
  turn?: 'me' | 'other'
  /** Place of the line at which it turned sharp, by whomever. */
  tipped?: number
  /** The person's own last words said anew, where they were sharp. */
  versions?: Record<Tone, string>
  missing: Rewritten['missing']
  refused?: Refused
  risk: Risk
}

export interface Reading {
  library: Library
  rewriter: Rewriter
  /** The person's name in the chat, where they said which it is. */
  me?: string | undefined
  seed?: number
}

/** What another says that ends the work on wording: then it is no quarrel. */
const HARMS: readonly RefusalKind[] = ['danger', 'harm', 'threat', 'blackmail', 'monitoring']

export function readChat(chat: Chat, { library, rewriter, me = chat.me, seed = 1 }: Reading): ReadChat {
  const checked = chat.lines
    .map((line) => ({ line, screened: screen(line.text, [], library.signals) }))
    .map(({ line, screened }) => {
      return { line, screened, found: rewriter.check(screened) }
    })
  const known = me !== undefined && chat.speakers.includes(me)
  const lines = checked.map(
    ({ line, found }): ReadLine => ({ who: line.who, text: line.text, start: line.start, marks: found.marks }),
  )
  const tipped = lines.findIndex(({ marks }) => marks.length > 0)
  const own = checked.filter(({ line }) => known && line.who === me)
  const risk = own
    .map(({ screened }) => screened.risk)
    .reduce<Risk>(worse, { level: 'none', fresh: 'none', kinds: [], signs: [] })
  const seen: ReadChat = {
    speakers: chat.speakers,
    ...(known ? { me } : {}),
    lines,
    ...(tipped > 0 || (tipped === 0 && lines.length > 1) ? { tipped } : {}),
    missing: [],
    risk,
  }
  const refused = refusedBy(checked, me, library)
  if (refused) return { ...seen, refused }
  if (!known) return seen
  const turn = chat.lines.at(-1)!.who === me ? 'other' : 'me'
  const anew = rewriter.rewrite(lastRun(chat, me, library), { seed })
  if (anew.refused) return { ...seen, turn, refused: anew.refused }
  return {
    ...seen,
    turn,
    missing: anew.missing,
    ...(anew.versions ? { versions: again(anew.versions, library, seed) } : {}),
  }
}

type Checked = { line: Chat['lines'][number]; found: ReturnType<Rewriter['check']> }[]

/** What the person wrote themself, or, where the other threatens, that this may not be safe. */
function refusedBy(checked: Checked, me: string | undefined, { rewrite }: Library): Refused | undefined {
  for (const { line, found } of checked) {
    if (!found.refused) continue
    if (line.who === me) return found.refused
    if (HARMS.includes(found.refused.kind)) return { kind: 'danger', text: rewrite.refuse.danger.text, help: true }
  }
  return undefined
}

/** What the person said last, as one message: all their lines since the other spoke. */
function lastRun({ lines }: Chat, me: string, { signals }: Library): Screened {
  const last = lines.findLastIndex(({ who }) => who === me)
  let from = last
  while (from > 0 && lines[from - 1]!.who === me) from--
  const text = lines
    .slice(Math.max(from, 0), last + 1)
    .map((line) => line.text)
    .join('\n')
  return screen(text, [], signals)
}

/** Said the second time, it says so. */
function again(versions: Record<Tone, string>, { rewrite }: Library, seed: number): Record<Tone, string> {
  const openings = rewrite.frames.again
  const opening = openings[Math.abs(seed) % openings.length]!
  const isSmall = /^\p{Ll}/u.test(versions.gentle)
  return {
    ...versions,
    gentle: `${isSmall ? opening : opening.charAt(0).toUpperCase() + opening.slice(1)} ${versions.gentle}`,
  }
}

function worse(all: Risk, one: Risk): Risk {
  const kinds = [...new Set([...all.kinds, ...one.kinds])]
  return {
    level: higher(all.level, one.level),
    fresh: higher(all.fresh, one.fresh),
    kinds,
    signs: [...all.signs, ...one.signs],
  }
}
