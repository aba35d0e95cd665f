// The colours of the cloth, by day and by night: the threads of the page, and grounds that turn with the year.

import type { Day } from '../practice/calendar.ts'
import type { Loom } from './picture.ts'

export interface Yarns {
  paper: string
  ink: string
  /** The warp that belongs to nobody. */
  warp: string
  /** The weft that holds weeks together. */
  selvedge: string
  /** Ground by season: winter, spring, summer, autumn. */
  grounds: readonly [string, string, string, string]
  /** For each person, three dye lots of one colour: yarn is never dyed twice alike. */
  threads: readonly (readonly [string, string, string])[]
}

const YARNS: Record<Loom['theme'], Yarns> = {
  day: {
    paper: '#faf6ef',
    ink: '#2a241f',
    warp: '#d8cab6',
    selvedge: '#b9a88f',
    grounds: ['#eeeae3', '#efecda', '#f5ead3', '#f3e4d3'],
    threads: [
      ['#b4533a', '#a94a33', '#bd5f45'],
      ['#2f6b6e', '#2a6063', '#39777a'],
      ['#7a5aa6', '#6f5099', '#8566b0'],
      ['#a67c1f', '#99711a', '#b0872c'],
      ['#4c7a3f', '#436e37', '#58874a'],
    ],
  },
  night: {
    paper: '#171310',
    ink: '#f0e7da',
    warp: '#4a4037',
    selvedge: '#6f6254',
    grounds: ['#211e1d', '#22211a', '#27211a', '#271e19'],
    threads: [
      ['#e08a6d', '#d57d60', '#e8987d'],
      ['#7dbdbd', '#6fb0b0', '#8dc9c9'],
      ['#b59ad9', '#a88ccd', '#c2a9e2'],
      ['#d9b25a', '#cda54c', '#e2be6d'],
      ['#94bf85', '#86b277', '#a3cb95'],
    ],
  },
}

export function yarnsOf(theme: Loom['theme']): Yarns {
  return YARNS[theme]
}

/** 0 for winter to 3 for autumn, as it is north of the equator. */
export function seasonOf(day: Day): 0 | 1 | 2 | 3 {
  return (Math.floor((Number(day.slice(5, 7)) % 12) / 3) % 4) as 0 | 1 | 2 | 3
}
