// Models that were asked for JSON wrap it in talk, in fences, and leave commas behind. The object is looked for; what is cut
// short is not made up.

/** A bracket with what can only be the beginning of JSON behind it; prose has brackets too. */
const BEGINS = /^[{[]\s*["{[]/
/** Brackets that are tried: an answer that is made of them costs no more than that. */
const TRIES = 20

/** The first object or list in a text, or undefined where there is none that is whole. */
export function readJson(text: string): unknown {
  let start = nextStart(text, 0)
  for (let tries = 0; start >= 0 && tries < TRIES; tries++, start = nextStart(text, start + 1)) {
    const end = endOf(text, start)
    if (end === undefined) {
      // Cut short: what lies inside is whole, and yet not what was meant.
      if (BEGINS.test(text.slice(start))) return undefined
      continue
    }
    const found = text.slice(start, end)
    const value = parse(found) ?? parse(withoutTrailingCommas(found))
    if (value !== undefined) return value
  }
  return undefined
}

function nextStart(text: string, from: number): number {
  const at = text.slice(from).search(/[{[]/)
  return at < 0 ? -1 : from + at
}

/** The place after the bracket that closes the one at `start`; brackets in strings do not count. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (inString) {
      if (letter === '\\') at++
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '{' || letter === '[') depth++
    else if ((letter === '}' || letter === ']') && --depth === 0) return at + 1
  }
  return undefined
}

function withoutTrailingCommas(json: string): string {
  return json.replace(
    /("(?:[^"\\]|\\.)*")|,(\s*[}\]])/g,
    (_, string: string | undefined, close: string) => string ?? close,
  )
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
