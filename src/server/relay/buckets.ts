// How often a device may ask: a bucket of tokens for each, filled again by and by. Numbers in memory, nothing else.

export interface Bucket {
  /** Requests in a row. */
  burst: number
  /** Then so many a minute. */
  perMinute: number
}

export interface Buckets {
  /** Takes one: 0, or the seconds until there is one again. */
  take(name: string): number
}

/** Buckets by name, at most `most` of them: the one not used for longest is forgotten first. */
export function createBuckets({ burst, perMinute }: Bucket, now: () => number, most = 10_000): Buckets {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(name) {
      const at = now()
      const known = buckets.get(name) ?? { left: burst, at }
      const left = Math.min(burst, known.left + (Math.max(0, at - known.at) / 60_000) * perMinute)
      buckets.delete(name)
      if (buckets.size >= most) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break
      buckets.set(name, { left: left >= 1 ? left - 1 : left, at })
      return left >= 1 ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
    },
  }
}
