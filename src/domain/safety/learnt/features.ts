// What a stretch of text is to the learners: its words, each also as its class of meaning and as its wider field; pairs and
// near pairs of words and of classes; threes of words; and how the stretch is meant.

import { hashOf, joined, keyOf } from './keys.ts'
import type { StandIn } from './stand-ins.ts'

/** How far apart two words of a pair may stand. */
const NEAR = 4

const [PAIR, THREE, APART, MEANT, MEANT_PAIR, MEANT_APART, FIELD, MANNER] = [
  'pair',
  'three',
  'apart',
  'meant',
  'meant pair',
  'meant apart',
  'field',
  'manner',
].map(hashOf) as [number, number, number, number, number, number, number, number]

/** Calls `add` with each key of a stretch and the place of the words it is made of; keys may come again. */
export function eachFeature(
  stretch: StandIn[],
  manners: Iterable<string>,
  add: (key: number, from: number, to: number) => void,
) {
  const feature = (kind: number, hash: number, from: number, to = from) => add(keyOf(joined(kind, hash)), from, to)
  for (let i = 0; i < stretch.length; i++) {
    const { word, meaning, field } = stretch[i]!
    feature(0, word, i)
    if (meaning !== word) {
      feature(MEANT, meaning, i)
      feature(FIELD, field, i)
    }
    for (let j = i + 1; j <= i + NEAR && j < stretch.length; j++) {
      const other = stretch[j]!
      const beside = j === i + 1
      feature(beside ? PAIR : APART, joined(word, other.word), i, j)
      if (meaning !== word || other.meaning !== other.word) {
        feature(beside ? MEANT_PAIR : MEANT_APART, joined(meaning, other.meaning), i, j)
      }
    }
    const third = stretch[i + 2]
    if (third) feature(THREE, joined(joined(word, stretch[i + 1]!.word), third.word), i, i + 2)
  }
  for (const manner of manners) feature(MANNER, hashOf(manner), -1)
}
