// What a person says or does in the middle of a talk about danger: a yes or a no, who is there, whom or what they name, what
// they ask, what they do. Read apart from screening, with words of its own, and only where a talk about danger runs.

import type { AnswerWords, SignalSet } from '../library.ts'
import { COMPANY, type Deed, type Heard, type Named, type Reply, type Wonder } from './heard.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { buildMatcher, type Match, type Matcher } from './matcher.ts'
import { type Token, tokenize } from './tokens.ts'

type Role = { as: 'replies' | 'company' | 'names' | 'asks' | 'does'; value: string }

interface Compiled {
  lexicon: Lexicon
  matcher: Matcher
  roles: Role[]
}

const kept = new WeakMap<AnswerWords, Compiled>()

/** Hears one message; throws an Error naming the first pattern that cannot be read, which the content check finds before. */
export function hearAnswer(text: string, library: { answers: AnswerWords; signals: SignalSet }): Heard {
  const { signals } = library
  const { lexicon, matcher, roles } = compiled(library)
  const { words } = tokenize(text, lexicon)
  const found = matcher.run(words).map((match) => ({ match, ...roles[match.pattern]! }))
  const values = (as: Role['as'], of = found) => new Set(of.filter((one) => one.as === as).map(({ value }) => value))
  // "She's no here" is how some say that she is not.
  const company = values(
    'company',
    found.filter(({ as, match }) => as !== 'company' || !saysNo(match, words)),
  )
  const asked = found.filter(({ as }) => as === 'asks')
  // "I am not leaving" is no "no": what is asked or done is not an answer at the same time.
  const beyond = found.filter(
    (one) => one.as !== 'replies' || !asked.some((ask) => reaches(ask.match, one.match, words)),
  )
  return {
    reply: replyOf(values('replies', beyond)),
    words: words.length,
    company: COMPANY.find((one) => company.has(one)),
    named: values(
      'names',
      found.filter(({ match }) => !isDenied(match, words, signals)),
    ) as ReadonlySet<Named>,
    wonders: asked.map(({ value }) => value as Wonder),
    deeds: values('does') as ReadonlySet<Deed>,
  }
}

/** "I don't have a gun": a no stands right before it. What is only named stays named. */
function isDenied({ from, to }: Match, words: Token[], { words: { negators } }: SignalSet): boolean {
  if (to - from < 2) return false
  const before = words.slice(Math.max(0, from - 2), from)
  return before.some(({ text, clause }) => clause === words[from]!.clause && negators.includes(text))
}

const saysNo = ({ from, to }: Match, words: Token[]) => words.slice(from, to).some(({ text }) => text === 'no')

/** Whether a reply lies within what is asked, or is only the beginning of it. */
const reaches = (ask: Match, reply: Match, words: Token[]) =>
  reply.from >= ask.from && reply.from < ask.to && words[reply.from]!.clause === words[ask.from]!.clause

/** Taking back and leading away are heard before a yes or no; both at once are neither. */
function replyOf(found: ReadonlySet<string>): Reply {
  if (found.has('elsewhere')) return 'elsewhere'
  if (found.has('fine')) return 'fine'
  if (found.has('unsure')) return 'unsure'
  if (found.has('okay')) return 'okay'
  if (found.has('yes') !== found.has('no')) return found.has('yes') ? 'yes' : 'no'
  return 'other'
}

function compiled({ answers, signals }: { answers: AnswerWords; signals: SignalSet }): Compiled {
  const ready = kept.get(answers)
  if (ready) return ready
  const { words } = signals
  const sources: string[] = []
  const roles: Role[] = []
  for (const as of ['replies', 'company', 'names', 'asks', 'does'] as const) {
    for (const [value, patterns] of Object.entries<string[]>(answers[as])) {
      for (const pattern of patterns) {
        sources.push(pattern)
        roles.push({ as, value })
      }
    }
  }
  const matcher = buildMatcher(sources, {
    lists: { ...words.lists, ...answers.lists },
    openers: words.openers,
    closers: words.closers,
    harmful: [...words.negators, ...words.gap_stops],
    people: [...Object.values(words.people).flat(), ...Object.values(words.pronouns).flat()],
  })
  const made = { lexicon: buildLexicon(words, matcher.known), matcher, roles }
  kept.set(answers, made)
  return made
}
