// The checker's own look for invented words, apart from the engine's: by stems, and against the fixed words of content.

import type { RewriteWords } from '#domain/rewrite/rewrite-schema.ts'

const SMALL = new Set(
  (
    'a an the i me my mine myself you u your ur yours we us our he him his she her they them their it its this that these ' +
    'those am is are was were be been being do does did dont didnt have has had can could will would may might should not ' +
    'no and or but so if when while as than then to of in on at for with from by about into up out off over too there here ' +
    'what who how why where which all some any more just please im ive id ill youre youd youll youve its thats'
  ).split(' '),
)
/** Letters by which two forms of a word are taken for one: call, called, calling. */
const STEM = 4

/** Words of a version that neither the person gave nor any fixed text of content. */
export function findForeign(words: RewriteWords): (version: string, given: string) => string[] {
  const fixed = wordsOf(
    JSON.stringify([words.frames, Object.values(words.turns).map(({ put, gentle }) => [put, gentle]), words.soften]),
  )
  const stems = new Set([...fixed].map(stem))
  return (version, given) => {
    const told = new Set([...wordsOf(given)].map(stem))
    return [...wordsOf(version)].filter(
      (word) => !SMALL.has(word) && !told.has(stem(word)) && !stems.has(stem(word)) && !isBent(word, given, words),
    )
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}]+|[\p{N}£$€.:,]*\p{N}/gu) ?? [],
  )
}

function stem(word: string): string {
  return word.slice(0, STEM)
}

/** "left" out of "leaving": an irregular form of a verb that was given. */
function isBent(word: string, given: string, { past }: RewriteWords): boolean {
  const told = wordsOf(given)
  return Object.entries(past).some(([base, form]) => {
    const forms = [base, form, `${base}ing`, `${base.replace(/e$/, '')}ing`]
    return forms.includes(word) && forms.some((one) => told.has(one))
  })
}

/** Numbers, and words in capitals that begin no sentence. */
export function namesAndNumbers(text: string): Set<string> {
  const numbers = text.match(/[£$€]?\d+(?:[.:,]\d+)*/g) ?? []
  const names = [...text.matchAll(/(?<=[\p{L}\p{N},'’)]\s)\p{Lu}[\p{L}]+/gu)]
    .map(([name]) => name.toLowerCase())
    .filter((name) => !/^i(?:m|d|ve|ll)?$/.test(name))
  const all = text.toLowerCase()
  return new Set([
    ...numbers,
    ...names,
    ...(text.match(/\p{Lu}\p{L}+/gu) ?? [])
      .map((name) => name.toLowerCase())
      .filter((name) => all.includes(name) && names.includes(name)),
  ])
}
