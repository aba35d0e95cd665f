// What a word is to patterns: itself, its beginnings, the lists that hold it, and a few kinds that no list can spell out.

import { type Node, parsePattern } from './pattern.ts'
import type { Token } from './tokens.ts'

/** Kinds of words that are known by their shape. */
export const BUILT_IN = ['<name>', '<age-under-eighteen>', '<seven-to-eleven>', '<eight-or-more>']

/** A list is one atom for its single words, those of lists within it too, and beside that its word groups. */
export function prepareList(
  name: string,
  all: Record<string, string[]>,
  into: { singles: Map<string, Set<string>>; lists: Map<string, Node> },
) {
  const plain = new Set<string>()
  const longer = new Map<string, Node>()
  const gather = (list: string, within: string[]) => {
    if (within.includes(list)) throw new Error(`The list <${list}> holds itself`)
    for (const entry of all[list] ?? []) {
      const node = parsePattern(entry).body
      if (node.is !== 'word') longer.set(entry, node)
      else if (!node.atom.startsWith('<') || BUILT_IN.includes(node.atom)) plain.add(node.atom)
      else gather(node.atom.slice(1, -1), [...within, list])
    }
  }
  gather(name, [])
  into.singles.set(`@${name}`, plain)
  const atom: Node = { is: 'word', atom: `@${name}` }
  into.lists.set(name, longer.size === 0 ? atom : { is: 'any', items: [atom, ...longer.values()] })
}

/** What accepts a token: numbers of atoms, in order and as a set, and whether a gap may step over it. */
export interface Atoms {
  each: number[]
  all: Set<number>
  harmless: boolean
  nobody: boolean
}

/** What reading the atoms of a token needs: lists by name, beginnings of words, atoms by number, words no gap steps over. */
export interface AtomWords {
  singles: Map<string, Set<string>>
  prefixes: ReadonlySet<string>
  numbers: ReadonlyMap<string, number>
  harmful: ReadonlySet<string>
  crowd: ReadonlySet<string>
}

/** For each token the atoms that accept it: the word, its beginnings, the lists that hold it. */
export function atomReader({ singles, prefixes: begun, numbers, harmful, crowd }: AtomWords): (token: Token) => Atoms {
  const prefixes = new Set(begun)
  for (const set of singles.values()) for (const atom of set) if (atom.endsWith('*')) prefixes.add(atom)
  const inLists = new Map<string, string[]>()
  for (const [list, set] of singles) for (const word of set) addTo(inLists, word, list)
  const memo = new Map<string, Atoms>()

  return (token) => {
    const key = token.name ? `${token.text}^` : token.text
    const kept = memo.get(key)
    if (kept) return kept
    const atoms = new Set([token.text])
    const longest = Math.min(token.text.length, 20)
    for (let length = 2; length <= longest; length++) {
      const prefix = `${token.text.slice(0, length)}*`
      if (prefixes.has(prefix)) atoms.add(prefix)
    }
    if (token.name) atoms.add('<name>')
    const number = /^\d{1,4}$/.test(token.text) ? Number(token.text) : 0
    if (number >= 10 && number < 18) atoms.add('<age-under-eighteen>')
    if (number >= 7 && number <= 11) atoms.add('<seven-to-eleven>')
    if (number >= 8) atoms.add('<eight-or-more>')
    for (const atom of [...atoms]) for (const list of inLists.get(atom) ?? []) atoms.add(list)
    const each = [...atoms].flatMap((atom) => numbers.get(atom) ?? [])
    const { text } = token
    const read = { each, all: new Set(each), harmless: !harmful.has(text), nobody: !crowd.has(text) }
    if (memo.size < 20_000) memo.set(key, read)
    return read
  }
}

/** Adds a value to the list kept under a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V) {
  const there = lists.get(key)
  if (there) there.push(value)
  else lists.set(key, [value])
}
