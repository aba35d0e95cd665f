// A paragraph cut into sentences, so that words can arrive one sentence after another.

const cut = new Intl.Segmenter('en', { granularity: 'sentence' })

export function sentences(text: string): string[] {
  return [...cut.segment(text)].map(({ segment }) => segment)
}

const LONGEST = 2200
const STEP = { least: 180, most: 400 }

/** Milliseconds between one sentence and the next, so that the whole stays under about two and a half seconds. */
export function pace(count: number): number {
  const even = LONGEST / Math.max(1, count)
  return even < STEP.least ? even : Math.min(STEP.most, even)
}
