// An act that was asked for, as the one who was asked would say it: "put your phone away when I cook" → "put my phone
// away when you cook". Undefined where it isn't certain who is meant.

import type { RehearsalWords } from './rehearsal-schema.ts'

export type Mirror = (act: string) => string | undefined

const LONGEST = 14
const UNSURE = /["“”?!;:()[\]<>{}…]|https?|\n/

export function createMirror({ words, pairs, subject_after }: RehearsalWords['mirror']): Mirror {
  const openers = new Set(subject_after)
  const turned = (word: string, next: string | undefined, before: string | undefined): [string, 1 | 2] | undefined => {
    const pair = next === undefined ? undefined : pairs[`${word} ${next}`]
    if (pair !== undefined) return [pair, 2]
    if (words[word] !== undefined) return [words[word], 1]
    if (word === 'i') return ['you', 1]
    if (word !== 'you') return [word, 1]
    return before !== undefined && openers.has(before) ? ['I', 1] : undefined
  }
  return (act) => {
    const given = act
      .replace(/[’ʼ]/g, "'")
      .trim()
      .replace(/[.,\s]+$/, '')
    if (UNSURE.test(given)) return undefined
    const said = given.split(/\s+/)
    if (said.length > LONGEST) return undefined
    const made: string[] = []
    for (let at = 0; at < said.length; ) {
      const [, word = '', tail = ''] = /^(.*?)(,?)$/.exec(said[at]!) ?? []
      const found = turned(word.toLowerCase(), said[at + 1]?.toLowerCase(), said[at - 1]?.toLowerCase())
      if (!found) return undefined
      const isSame = found[0] === word.toLowerCase()
      made.push((isSame ? word : found[0].replace(/^i(?=$|['\s])/, 'I')) + tail)
      at += found[1]
    }
    return made.join(' ')
  }
}
