// All that reading a message needs, made once for a library out of its words.

import type { ToneJudged } from '../hearing/tone.ts'
import type { Library } from '../library.ts'
import type { PieceWords } from './pieces.ts'
import type { ShapeWords } from './shape.ts'
import { createTidy } from './tidy.ts'
import { createTurnClause } from './turn-clause.ts'
import type { UnitParts } from './units.ts'
import { createVerbForms, type VerbForms } from './verb-forms.ts'

export interface Prepared {
  forms: VerbForms
  subjects: ReadonlySet<string>
  shapeWords: ShapeWords
  pieceWords: PieceWords
  unitParts: UnitParts
}

export function prepareParts(
  { hearing, rewrite: words }: Pick<Library, 'hearing' | 'rewrite'>,
  { judge, feels }: { judge: (text: string) => ToneJudged; feels: (text: string) => boolean },
): Prepared {
  const forms = createVerbForms(words)
  const subjects = new Set(words.subjects)
  const imperatives = new Set(words.imperatives)
  const shapeWords: ShapeWords = {
    lists: words.lists,
    fillers: words.fillers,
    tails: words.tails,
    empty_tails: words.empty_tails,
    forms,
    subjects,
  }
  const known = new Set(Object.keys(hearing.tone.sound).flatMap((sound) => sound.split(' ')))
  for (const word of [
    ...words.verbs,
    ...words.function_words,
    'someone',
    'everyone',
    'nobody',
    'nothing',
    'everything',
    'ages',
    'because',
    'really',
  ])
    known.add(word)
  const pieceWords: PieceWords = {
    subjects,
    subordinate: words.subordinate,
    whole: words.whole,
    joints: new Set(words.joints),
    imperatives,
    forms,
  }
  const hasVerb = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .some(
        (word) =>
          HELPING.test(word) ||
          forms.isBase(word) ||
          forms.isParticiple(word) ||
          forms.baseOfPast(word) !== undefined ||
          forms.baseOfIng(word) !== undefined,
      )
  return {
    forms,
    subjects,
    shapeWords,
    pieceWords,
    unitParts: {
      tidy: createTidy(words, known),
      turn: createTurnClause(words, shapeWords),
      judge,
      feels,
      imperatives,
      fillers: new Set(words.fillers),
      warm: new Set(words.warm),
      hasVerb,
      names: new Set(
        ['slur', 'slur-if-you', 'tease']
          .flatMap((list) => hearing.tone.lists[list] ?? [])
          .map((name) => name.replace(/\*$/, '')),
      ),
      sarcastic: new Set(words.sarcastic),
      owned: (text) => words.frames.bothers.past[0]!.replace('{fact}', text),
    },
  }
}

const HELPING = /(?:^(?:is|are|was|were|am|has|have|had|did|does|do|im|ive)$|['’](?:s|re|m|ve|d|ll)$|n['’]?t$)/
