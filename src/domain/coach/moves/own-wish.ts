// A wish for the two of them that the person has put in words: nothing the coach could think of is nearer, so it becomes
// words to say.

import type { Clause } from '../../hearing/reading.ts'

/** "I want us to ...", "I'd love an evening ...": what stands after it is the wish. */
const WISHES =
  /^(?:(?:and|but|so|well|honestly|really|mostly)[, ]+)*(?:all )?i(?:'d| would)? (?:(?:really|just|only|still) )*(?:want|wish|like|love|need) ((?:for )?us to|we could|to|more|one|an?|some) (.+)$/i
const MOST_WORDS = 16
/** A wish for oneself, for an end, or for a state nobody can bring about by asking. */
const NOT_TO_ASK =
  /\b(?:die|dead|leave|divorce|break up|split up|separate|end it|quit|scream|cry|run away|disappear|move out|kill|hurt|hit|forget|know|understand|believe|feel|be|stop|him back|her back|them back|back together|go back|somebody else|someone else|other (?:men|women|people))\b/i
/** Of the other, where "you" can stand for it. */
const BESIDE = /\b(with|to|from|near|beside|for|at) (?:him|her|them)\b/gi
const OF_OTHERS = /\b(?:he|she|they|him|her|his|hers|them|their|theirs|my|husband|wife|partner|boyfriend|girlfriend)\b/i

/** The wish as a sentence to the other: "I'd like us to have one evening without the telly"; undefined where there is none. */
export function wishIn(clauses: readonly Clause[]): string | undefined {
  for (const { quote } of clauses) {
    const [, kind, rest] = WISHES.exec(quote.replaceAll('’', "'").trim()) ?? []
    if (!kind || !rest || rest.split(/\s+/).length > MOST_WORDS || NOT_TO_ASK.test(rest)) continue
    const said = rest.replace(BESIDE, '$1 you')
    if (OF_OTHERS.test(said)) continue
    return `I'd like ${/us|we/i.test(kind) ? 'us to' : kind.toLowerCase()} ${said}`
  }
  return undefined
}
