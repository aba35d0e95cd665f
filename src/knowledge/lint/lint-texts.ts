// Rules for single texts, and for texts beside each other. What is forbidden comes from content/lint.<language>.yaml.

import type { Problem } from '../problem.ts'
import { showPath } from '../prove.ts'
import { lineOf } from '../read-folder.ts'
import { type LintLists, wordFinder } from './lint-lists.ts'
import type { Text } from './texts.ts'

type Rule = (text: Text) => string[]

/** Every complaint about the texts of one language. */
export function lintTexts(texts: Text[], lists: LintLists): Problem[] {
  const rules = [digits, marks, whenThen(lists), slots(lists), brackets, words(lists)]
  const single = texts.flatMap((text) => rules.flatMap((rule) => rule(text).map((message) => problemAt(text, message))))
  return [...single, ...sharedSentences(texts)]
}

function problemAt({ file, path }: Pick<Text, 'file' | 'path'>, message: string): Problem {
  return { file: file.file, line: lineOf(file.text, path), message: `${showPath(path)}: ${message}` }
}

const digits: Rule = ({ text, who }) => {
  const found = who === 'coach' ? withoutSlots(text).match(/\d+/) : null
  return found ? [`has the digits "${found[0]}": write numbers out; telephone numbers live in content/helplines`] : []
}

const marks: Rule = ({ text, who }) => {
  if (who === 'person') return []
  const complaints: string[] = []
  if (/[!¡]/.test(text)) complaints.push('has an exclamation mark')
  const emoji = text.match(/(?![©®™])\p{Extended_Pictographic}/u)
  if (emoji) complaints.push(`has the emoji ${emoji[0]}`)
  return complaints
}

function whenThen({ when_then: { begins, turns } }: LintLists): Rule {
  return ({ text, path }) => {
    if (path.at(-1) !== 'when_then') return []
    if (text.startsWith(`${begins} `) && text.includes(turns)) return []
    return [`is not of the form "${begins} …${turns} …"`]
  }
}

function slots({ slots: { everywhere, reflect, moves, rehearsal } }: LintLists): Rule {
  const inMoves = new Set([...everywhere, ...moves])
  const inReflect = new Set([...everywhere, ...reflect])
  const inRehearsal = new Set(rehearsal)
  const elsewhere = new Set(everywhere)
  const knownAt = (file: string, path: Text['path']) => {
    if (file.startsWith('content/moves/')) return inMoves
    if (file.startsWith('content/rehearsal/')) return inRehearsal
    return path[0] === 'reflect' ? inReflect : elsewhere
  }
  return ({ text, who, file: { file }, path }) => {
    if (who === 'person') return []
    const known = knownAt(file, path)
    const isOwn = file.startsWith('content/ui/')
    const complaints: string[] = []
    const rest = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!isOwn && !known.has(name.toLowerCase())) complaints.push(`has a slot that is not filled here, {${name}}`)
      return ''
    })
    if (/[{}]/.test(rest)) complaints.push('has a brace without its other half')
    return complaints
  }
}

const brackets: Rule = ({ text, who }) => {
  if (who === 'person') return []
  const rest = text.replace(/\[[^[\]|]+\|[^[\]|]+\]/g, '')
  return /[[\]|]/.test(rest) ? ['has brackets that are not [plural|singular]'] : []
}

function words(lists: LintLists): Rule {
  const passOver = lists.allowed.map((phrase) => phrase.toLowerCase())
  const kinds = [
    { find: wordFinder(lists.banned), why: 'is not how the coach speaks' },
    { find: wordFinder(lists.therapy), why: 'belongs to licensed people' },
    { find: wordFinder(lists.assumed), why: 'assumes what nobody said' },
  ]
  return ({ text, who, file, path }) => {
    if (who === 'person') return []
    const rest = passOver.reduce((left, phrase) => cut(left, phrase), text)
    const here = Object.entries(lists.allowed_in)
      .filter(([place]) => path[0] === place || file.file.startsWith(`content/${place}`))
      .flatMap(([, allowed]) => wordFinder(allowed)(rest))
    return kinds.flatMap(({ find, why }) =>
      find(withoutSlots(rest))
        .filter((word) => !here.includes(word))
        .map((word) => `"${word}" ${why}`),
    )
  }
}

const SHORTEST_SHARED = 5

/** Two situations that say the same thing word for word, or are heard by the same line. */
function sharedSentences(texts: Text[]): Problem[] {
  const first = new Map<string, { file: string }>()
  const problems: Problem[] = []
  for (const text of texts) {
    const { file } = text.file
    if (!file.startsWith('content/situations/') || file.endsWith('.talks.yaml')) continue
    for (const sentence of text.who === 'person' ? [text.text] : text.text.split(/(?<=[.?…])\s+/)) {
      const plain = sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}{}' ]/gu, '')
        .trim()
      if (plain.split(/\s+/).length < SHORTEST_SHARED) continue
      const other = first.get(plain)
      if (!other) first.set(plain, { file })
      else if (other.file !== file) problems.push(problemAt(text, `"${sentence}" stands in ${other.file} too`))
    }
  }
  return problems
}

function withoutSlots(text: string): string {
  return text.replace(/\{\w+\}/g, ' ')
}

function cut(text: string, phrase: string): string {
  const at = text.toLowerCase().indexOf(phrase)
  return at < 0 ? text : cut(text.slice(0, at) + text.slice(at + phrase.length), phrase)
}
