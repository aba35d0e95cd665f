// Where a message is cut: at the ends of sentences, and where a new clause begins. People who type in a hurry put no stop
// and no comma, so a clause is also taken to begin at "and then i", "bc he", "now shes", and at "i just" with nothing
// before it that could lead on to it.

/** A clause's place in a text, in UTF-16 units without the spaces around it. */
export interface Piece {
  start: number
  end: number
  /** The words by which it is joined to the piece before it in the same sentence; empty where there are none. */
  join?: string
}

/** Sentences looked at: a book pasted in is not read to its end for echoes. */
const MAX_PIECES = 400
const SENTENCE = /[^.!?\n;]+/g
const SUBJECT = "(?:i|im|ive|ill|id|he|hes|she|shes|they|theyre|we|weve|my|it|its|thats|there|theres)['’\\s]"
/** What a question begins with, and what its subject follows: "should I just go" is no "I just go". */
const ASKS =
  "(?:should|shall|do|does|did|can|could|would|will|am|is|are|was|were|have|has|had|may|might|must)(?:n['’]?t)?"
// The look behind keeps a long run of spaces from being tried again at each of them.
const JOINT = new RegExp(
  [
    `(?<!\\s),?\\s+((?:and|but|so)(?:\\s+(?:then|now))?|because|bc|cos|cuz|yet|although|(?:(?:and|but)\\s+)?(?:even\\s+)?though|while|then|now)\\s+` +
      `(?=(?:(?:when|whenever|if|every time|today|tonight|yesterday|last night|last week|this morning|on \\w+day)\\s+)?${SUBJECT})`,
    `,\\s+(?=(?:i|im|ive|he|hes|she|shes|they|theyre|we|weve|its|thats|part of me|the other part|my(?=(?:\\s+[\\w'’]+){4}))['’\\s])`,
    `,\\s+(?=(?:${ASKS})\\s+(?:i|he|she|it|we|they|you)\\s)`,
    `(?<!\\s)\\s+(?=(?:(?:i|he|she|they|we)\\s+(?:just|still|didn['’]?t|don['’]?t|doesn['’]?t|can['’]?t|couldn['’]?t|won['’]?t)|` +
      `its|it['’]s|thats|that['’]s)\\s)`,
  ].join('|'),
  'gi',
)
/** "I said so", "I think so": this "so" stands for what was said, and joins nothing. */
const SAID_SO = /\b(?:said|say|says|saying|think|thought|hope|hoped|guess|suppose|believe|did|do|does)$/i
/** "Between me and my wife": no clause ends there either; "at me and I cry" is two. */
const JOINED_TO = { before: /\b(?:me|between \w+)$/i, after: /^(?:my|it)\b/i }
/** After these the next words go on with what was begun: "because it's", "I think he just", "the way she still". */
const LEADS_ON = new RegExp(
  `(?:^|\\b)(?:${ASKS}|and|but|or|so|because|bc|cos|cuz|that|which|who|what|where|why|how|when|whenever|while|if|as|than|then|now|like|till|until|since|before|after|unless|though|although|yet|once|just|only|even|also|way|time|day|thing|things|all|everything|something|one|moment|part|sure|afraid|scared|worried|glad|sorry|hope|wish|guess|suppose|think|thinks|thought|know|knows|knew|say|says|said|saying|feel|feels|felt|swear|mean|bet|believe|realise|realised|realize|realized|remember|forget|forgot|notice|noticed|see|saw|hear|heard|assume|imagine|pretend|wonder|told|tell|tells|tell (?:him|her|them|me|us|myself)|told (?:him|her|them|me|us|myself)|tells (?:him|her|them|me|us)|maybe|perhaps|honestly|actually|basically|obviously|clearly|idk|ngl|tbh|lol|ok|okay|well|no|yeah|yes|nah|oh)$`,
  'i',
)
const FEWEST_BEFORE = 3

/** The clauses of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const sentence of text.matchAll(SENTENCE)) {
    if (pieces.length >= MAX_PIECES) break
    let from = 0
    let join: string | undefined
    for (const cut of sentence[0].matchAll(JOINT)) {
      const before = sentence[0].slice(from, cut.index)
      const after = sentence[0].slice(cut.index + cut[0].length)
      if (before.trim() === '' || !endsClause(before, after, cut)) continue
      pieces.push(trimmed(text, { start: sentence.index + from, end: sentence.index + cut.index, join }))
      from = cut.index + cut[0].length
      join = cut[1]?.toLowerCase() ?? ''
    }
    pieces.push(trimmed(text, { start: sentence.index + from, end: sentence.index + sentence[0].length, join }))
  }
  return pieces.filter((p) => p.end > p.start)
}

/** Whether what stands before a joint is a clause of its own. */
function endsClause(before: string, after: string, [joint, word]: RegExpMatchArray): boolean {
  if (word === undefined && !joint!.includes(',')) return endsUnjoined(before)
  if (isPair(before) || (/^now|^then/i.test(word ?? '') && LEADS_ON.test(before))) return false
  if (JOINED_TO.before.test(before) && JOINED_TO.after.test(after)) return false
  return !(word?.toLowerCase() === 'so' && SAID_SO.test(before))
}

/** With neither a word nor a comma between them, two clauses must be plain to see. */
function endsUnjoined(before: string): boolean {
  return before.trim().split(/\s+/).length >= FEWEST_BEFORE && !LEADS_ON.test(before)
}

/** "My wife and I": no clause ends there. */
function isPair(before: string): boolean {
  return before.trim().split(/\s+/).length <= 3 && /^\s*(?:\w+\s+)?(?:my|our)\s/i.test(before)
}

function trimmed(text: string, { start, end, join }: { start: number; end: number; join: string | undefined }): Piece {
  let from = start
  let to = end
  while (from < to && /[\s,*\-–—:"“”]/.test(text[from]!)) from += 1
  while (to > from && /[\s,*\-–—:"“”]/.test(text[to - 1]!)) to -= 1
  return { start: from, end: to, ...(join === undefined ? {} : { join }) }
}
