// Weight of evidence: how much likelier a feature is in what people say of one situation than in what they say of the
// others, pulled toward nothing where it was seen seldom. Closed form, so it is trained in a few milliseconds.

/** A line known to belong to a class, or (negative) known not to. */
export interface Example {
  features: readonly string[]
  /** Index of the situation. */
  of: number
  /** True when the line belongs to it, false when it only looks so. */
  belongs: boolean
}

export interface LexicalModel {
  /** Evidence for each situation in nats; about zero means none either way. */
  score(features: readonly string[]): Float32Array
}

const PULL = 1.5
const REDUNDANCY = 0.55

/** Learns from examples; `classes` is the number of situations. */
export function trainLexical(examples: readonly Example[], classes: number): LexicalModel {
  const counts = new Map<string, Float32Array>()
  const lines = new Float32Array(classes)
  let all = 0
  for (const e of examples) {
    all += 1
    if (e.belongs) lines[e.of]! += 1
    for (const f of e.features) {
      let row = counts.get(f)
      if (!row) counts.set(f, (row = new Float32Array(classes + 1)))
      row[classes]! += 1
      if (e.belongs) row[e.of]! += 1
    }
  }
  return {
    score(features) {
      const evidence = new Float32Array(classes)
      for (const f of features) {
        const row = counts.get(f)
        if (!row) continue
        const share = row[classes]! / all
        for (let c = 0; c < classes; c++) {
          const inside = (row[c]! + PULL * share) / (lines[c]! + PULL)
          const outside = (row[classes]! - row[c]! + PULL * share) / (all - lines[c]! + PULL)
          evidence[c]! += REDUNDANCY * Math.log(inside / outside)
        }
      }
      return evidence
    },
  }
}
