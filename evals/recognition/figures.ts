// What is measured of one contender, from nothing but a way to order situations.

import type { SituationScore } from '#domain/hearing/reading.ts'
import type { Recognition } from '#domain/hearing/situations/leave-one-out.ts'

/** A post with what a reader made of it: ids only are kept in labels.jsonl. */
export interface Labelled {
  id: string
  text: string
  /** The situation it is mostly about, or "none". */
  is: string
  /** Others a fair reader might have named. */
  also?: string[]
}

export interface Figures {
  name: string
  first: number
  firstThree: number
  notMistaken: number
  worst: string
  perSituation: Map<string, number>
  posts: { first: number; firstOrAlso: number; firstThree: number; noneSilent: number | undefined }
  ms: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length)

/** Averages over situations, each counting the same. */
export function figuresOfLines(recognitions: readonly Recognition[]): Omit<Figures, 'name' | 'posts' | 'ms'> {
  const worst = [...recognitions].sort((a, b) => a.first - b.first)[0]!
  return {
    first: mean(recognitions.map((r) => r.first)),
    firstThree: mean(recognitions.map((r) => r.firstThree)),
    notMistaken: mean(recognitions.map((r) => r.notMistaken)),
    worst: `${worst.first.toFixed(2)} ${worst.id}`,
    perSituation: new Map(recognitions.map((r) => [r.id, r.first])),
  }
}

/** `order` gives every situation, best first; `isSure` tells whether the first is more likely than not. */
export function figuresOfPosts(
  posts: readonly Labelled[],
  order: (text: string) => SituationScore[],
  isSure?: (best: SituationScore | undefined) => boolean,
): Pick<Figures, 'posts' | 'ms'> {
  const started = performance.now()
  const judged = posts.map((post) => ({ post, found: order(post.text) }))
  const ms = (performance.now() - started) / posts.length
  const some = judged.filter(({ post }) => post.is !== 'none')
  const none = judged.filter(({ post }) => post.is === 'none')
  const share = (of: typeof judged, fits: (one: (typeof judged)[number]) => boolean): number =>
    of.filter(fits).length / Math.max(1, of.length)
  return {
    ms,
    posts: {
      first: share(some, ({ post, found }) => found[0]?.id === post.is),
      firstOrAlso: share(some, ({ post, found }) => [post.is, ...(post.also ?? [])].includes(found[0]?.id ?? '')),
      firstThree: share(some, ({ post, found }) => found.slice(0, 3).some((f) => f.id === post.is)),
      noneSilent: isSure && share(none, ({ found }) => !isSure(found[0])),
    },
  }
}
