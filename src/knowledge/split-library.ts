// The library in the parts in which a browser fetches it: what a first reply needs, the texts of each situation, and the
// sources. Nothing goes along that only proving, learning or writing content needs.

import type { Library, SignalSet, Situation, SituationTexts } from '#domain/library.ts'
import { ASK_STAGES } from '#domain/vocabulary.ts'

export interface SplitLibrary {
  /**
   * A library whose situations have no texts yet, that names no source and no help line, and that does not hear tone:
   * whoever wants to must have the whole.
   */
  first: Library
  /** By id of the situation. */
  texts: Record<string, SituationTexts>
  sources: Library['sources']
}

export function splitLibrary(library: Library): SplitLibrary {
  const first: Library = {
    ...withoutRewrite(library),
    situations: library.situations.map(withoutTexts),
    hearing: withoutTone(library.hearing),
    signals: withoutExamples(library.signals),
    sources: {},
    helplines: [],
  }
  const texts = Object.fromEntries(library.situations.map((situation) => [situation.id, textsOf(situation)]))
  return { first, texts, sources: library.sources }
}

function textsOf({ reflect, ask, other_side, know, try: acts, say, care, lead, seats }: Situation): SituationTexts {
  return { reflect, ask, other_side, know, try: acts, say, care, lead, ...(seats ? { seats } : {}) }
}

/** What it takes to hear a situation and to name it; its lines are in the table that was learnt from them. */
function withoutTexts({ seats: _, ...situation }: Situation): Situation {
  const ask = Object.fromEntries(ASK_STAGES.map((stage): [string, string[]] => [stage, []])) as Situation['ask']
  const texts: SituationTexts = {
    reflect: [],
    ask,
    other_side: [],
    know: {},
    try: {},
    say: {},
    care: { not_this_path: [], human: [] },
    lead: [],
  }
  return { ...situation, ...texts, heard: [], not_heard: [], tell_apart: {} }
}

/** The shapes of messages, fetched with tone when one is looked at. */
function withoutRewrite({ rewrite: _, ...library }: Library): Library {
  return library as Library
}

/** Left out rather than emptied: hearing tone without it fails at once instead of hearing nothing. */
function withoutTone({ tone: _, ...hearing }: Library['hearing']): Library['hearing'] {
  return { ...hearing, elsewhere: {} } as Library['hearing']
}

/** The rules without the sentences that prove them. */
function withoutExamples({ words, learnt, ...kinds }: SignalSet): SignalSet {
  const bare = Object.entries(kinds).map(([kind, signals]) => [
    kind,
    Object.fromEntries(Object.entries(signals).map(([name, signal]) => [name, { ...signal, yes: [], no: [] }])),
  ])
  return { words, ...(learnt ? { learnt } : {}), ...Object.fromEntries(bare) } as SignalSet
}
