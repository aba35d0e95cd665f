// Situations that can be told from two chairs: both are named and heard, every mark names one of them, and whoever sits in
// either finds enough that is for them.

import type { SituationStructure, SituationWords } from '#domain/library.ts'
import { seatsOf } from './compile-library.ts'

/** Of what each chair needs, at least so many texts that are for it or for both. */
const LEAST = { reflect: 3, try: 2, say: 2 } as const

/** What is missing or wrong about the chairs of one situation, in one line each. */
export function chairProblems(structure: SituationStructure, words: SituationWords): string[] {
  const chairs = structure.chairs ?? []
  const named = Object.keys(words.chairs ?? {})
  const { seats = {} } = seatsOf(structure, words)
  const counts = {
    reflect: words.reflect.map((_, i) => `reflect/${i}`),
    try: Object.keys(structure.try).map((key) => `try/${key}`),
    say: Object.keys(structure.say).map((key) => `say/${key}`),
    other_side: words.other_side.map((_, i) => `other_side/${i}`),
  }
  const isFor = (chair: string) => (place: string) => (seats[place] ?? chair) === chair
  const least = { ...LEAST, ...(structure.two_sided ? { other_side: 1 } : {}) }
  return [
    ...chairs.filter((chair) => !named.includes(chair)).map((chair) => `chairs.${chair}: no name and no shapes`),
    ...named
      .filter((chair) => !chairs.includes(chair))
      .map((chair) => `chairs.${chair}: situation.yaml names no such chair`),
    ...Object.entries(seats)
      .filter(([, chair]) => !chairs.includes(chair))
      .map(([place, chair]) => `${place}: marked for "${chair}", which is no chair of this situation`),
    ...chairs.flatMap((chair) => [
      ...Object.entries(least)
        .map(([sort, needed]) => ({
          sort,
          needed,
          has: counts[sort as keyof typeof counts].filter(isFor(chair)).length,
        }))
        .filter(({ has, needed }) => has < needed)
        .map(({ sort, needed, has }) => `${sort}: ${has} for "${chair}", at least ${needed}`),
      ...(Object.values(seats).includes(chair) ? [] : [`nothing is for "${chair}" alone: then it needs no chairs`]),
    ]),
  ]
}
