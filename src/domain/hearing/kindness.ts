// What is not given back although its grammar is plain: harm the person did, orders they give themselves, and claims to
// know what is in someone else's heart.

import type { Subject } from './subject.ts'

const OWN_HARM = new Set(
  (
    'ruin ruined ruining fail failed failing screw screwed screwing suck sucked mess messed messing destroy destroyed ' +
    'destroying blew hit slap slapped shove shoved push pushed punch punched choke choked lack lacking lie lied cheat ' +
    'cheated betray betrayed neglect neglected abandon abandoned humiliate humiliated insult insulted threaten ' +
    'threatened broke'
  ).split(' '),
)
const HARMLESS = new Set([
  'broke up',
  'lie awake',
  'lie down',
  'lie there',
  'lie here',
  'lie in',
  'lie next',
  'lie beside',
])
/** Said back, these would be heard as an instruction. */
const ORDERS = new Set(
  (
    'be stop change leave end go learn let move break divorce forgive accept work try talk tell get give find fix make ' +
    'say apologise apologize trust stay forget file separate'
  ).split(' '),
)
const ADVICE = new Set(['leave', 'trust', 'stay', 'forgive', 'go', 'divorce', 'marry'])
const SOMEONE = new Set(['him', 'her', 'them', 'my', 'our', 'someone', 'people', 'everyone'])
const MIND = new Set(
  (
    'love loves loved loving care cares cared caring want wants wanted respect respects trust trusting like likes ' +
    'understand understands appreciate appreciates value values need needs miss misses'
  ).split(' '),
)
const DENIED = new Set("doesn't don't didn't never doesnt dont didnt not hates hate hated".split(' '))
const KNOWING = new Set('think thinks thought know knows knew believe believes believed'.split(' '))
const COMPARED = /\b(?:only|himself|herself|themsel(?:f|ves)|nobody|no one|(?:more|less|better) .*\bthan)\b/

/** True when the predicate beginning at token `at` may be said back to the person. */
export function isKind(words: readonly string[], subject: Subject): boolean {
  return subject.person === 'first' ? isKindOfOneself(words, subject.next) : !claimsMind(words, subject.next)
}

function isKindOfOneself(words: readonly string[], from: number): boolean {
  const said = words.slice(from)
  if (said.some((w, i) => OWN_HARM.has(w) && !HARMLESS.has(`${w} ${said[i + 1]}`))) return false
  if (
    said.some((w, i) => /^(slept|sleeping|sleep)$/.test(w) && said[i + 1] === 'with' && SOMEONE.has(said[i + 2] ?? ''))
  )
    return false
  if (/^(know|knew|realise|realised|realize|realized)$/.test(said[0] ?? '') && claimsMind(said, 1)) return false
  if (said.some((w, i) => /^(hurt|hurting|let|lost)$/.test(w) && harmsSomeone(said, i))) return false
  if (said.some((w, i) => isOrder(w, said, i))) return false
  return !hasFault(said)
}

function harmsSomeone(said: readonly string[], at: number): boolean {
  const object = said[at + 1] ?? ''
  if (said[at] === 'let') return said.includes('down')
  if (said[at] === 'lost') return said[at + 1] === 'it'
  return SOMEONE.has(object)
}

function isOrder(word: string, said: readonly string[], at: number): boolean {
  const to = said.indexOf('to', at)
  if (/^(need|have|got|gotta|going|gonna|want)$/.test(word)) {
    const verb = word === 'gotta' || word === 'gonna' ? said[at + 1] : to === at + 1 ? said[to + 1] : undefined
    if (verb === undefined) return false
    return word === 'going' || word === 'gonna' || (word !== 'want' && ORDERS.has(verb))
  }
  return (
    /^(can|can't|cant|cannot|could|won't|will|wont)$/.test(word) && (/^w/.test(word) || ADVICE.has(said[at + 1] ?? ''))
  )
}

/** "I have trust issues", "I have no self-control": a verdict, said back. */
function hasFault([verb = '', next = '']: readonly string[]): boolean {
  return (
    /^(have|has|had)$/.test(verb) &&
    /^(no|low|bad|a|an|issues|problems|anger|trust|terrible|major|commitment|abandonment)$/.test(next)
  )
}

/** "He doesn't love me": said back as a fact, it would claim to know another's heart. */
function claimsMind(words: readonly string[], from: number): boolean {
  const said = words.slice(from)
  if (said.some((w, i) => KNOWING.has(w) && i < 2)) return true
  if (said.some((w) => MIND.has(w)) && COMPARED.test(said.join(' '))) return true
  return said.some(
    (w, i) => DENIED.has(w) && (/^hate/.test(w) || MIND.has(said[i + 1] ?? '') || MIND.has(said[i + 2] ?? '')),
  )
}
