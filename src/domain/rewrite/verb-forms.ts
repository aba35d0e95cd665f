// Forms of the verbs that the workshop may bend. What it does not know for certain is undefined, and the turn that
// wanted it is not taken: a wrong form is worse than none.

export interface VerbForms {
  isBase(word: string): boolean
  isParticiple(word: string): boolean
  /** "called" → "call"; undefined where the word is no past form, or could be of two verbs. */
  baseOfPast(word: string): string | undefined
  baseOfIng(word: string): string | undefined
  pastOf(base: string): string | undefined
  ingOf(base: string): string | undefined
}

export interface VerbWords {
  verbs: readonly string[]
  past: Readonly<Record<string, string>>
  participle: Readonly<Record<string, string>>
}

export function createVerbForms({ verbs, past, participle }: VerbWords): VerbForms {
  const bases = new Set([...verbs, ...Object.keys(past)])
  const pasts = new Map<string, string | undefined>()
  const ings = new Map<string, string | undefined>()
  const participles = new Set<string>(['been'])
  // A form that two verbs share is neither's.
  const put = (into: Map<string, string | undefined>, form: string, base: string) =>
    into.set(form, into.has(form) && into.get(form) !== base ? undefined : base)
  for (const base of bases) {
    const form = past[base] ?? regularPast(base)
    put(pasts, form, base)
    put(ings, ingForm(base), base)
    participles.add(participle[base] ?? form)
  }
  return {
    isBase: (word) => bases.has(word),
    isParticiple: (word) => participles.has(word),
    baseOfPast: (word) => pasts.get(word),
    baseOfIng: (word) => ings.get(word),
    pastOf: (base) => (bases.has(base) ? (past[base] ?? regularPast(base)) : undefined),
    ingOf: (base) => (bases.has(base) ? ingForm(base) : undefined),
  }
}

const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return DOUBLES.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !/(ee|oe|ye)$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`
  return DOUBLES.test(base) || DOUBLING.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

const DOUBLING = new Set([
  'quit',
  'forget',
  'begin',
  'admit',
  'commit',
  'regret',
  'prefer',
  'refer',
  'cancel',
  'travel',
])
