// The lines that the signal of danger is learnt from, each with where it comes from: the families of evals/safety/training,
// the sentences that rules are tried on, the sets measured here, and what people say in ordinary situations. All are our own.
//
//   == money-held coercive-control     a family and its kind, or "none"; its lines follow
//   He (takes|keeps) my (pay|phone).   stands for several lines

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { SeatedText, SignalSet } from '#domain/library.ts'
import { HEARS_BOTH, type Head, LISTENERS, TELLS_APART } from '#domain/safety/learnt/heads.ts'
import { atLeast, RISK_KINDS, type RiskKind } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import { englishRules } from './english-signals.ts'
import { readSuites } from './suites.ts'

export interface TrainingLine {
  text: string
  /** Which family, rule, set or situation it is from, and of which source that is one. */
  family: string
  source: 'families' | 'rules' | 'sets' | 'situations' | 'messages'
  /** For each head whether it must hear this line; undefined where nobody says. */
  heard: Partial<Record<Head, boolean>>
  /** How much it counts: the lines that one written line stands for share what two would have. */
  counts: number
}

const HEAD_OF: Record<RiskKind, Head | undefined> = {
  suicide: 'suicide',
  'self-harm': 'suicide',
  'partner-violence': HEARS_BOTH,
  'coercive-control': HEARS_BOTH,
  stalking: HEARS_BOTH,
  'harm-to-others': 'harm-to-others',
  'child-at-risk': 'child-at-risk',
  eating: 'eating',
  minor: undefined,
  'monitoring-request': 'monitoring-request',
  'medical-emergency': 'medical-emergency',
}

/** Heads that often hold together: of such a neighbour a line says nothing. */
const NEIGHBOURS: Partial<Record<Head, Head[]>> = {
  'partner-violence': ['child-at-risk', 'medical-emergency'],
  'child-at-risk': ['partner-violence'],
  suicide: ['medical-emergency'],
  'medical-emergency': ['suicide', 'partner-violence'],
  'harm-to-others': ['monitoring-request', 'child-at-risk'],
  'monitoring-request': ['harm-to-others'],
}

/** Sets that nothing is ever learnt from, so that there is always one to trust. */
const KEPT_APART = ['first-contact-five', 'first-contact-six', 'first-contact-seven', 'first-contact-eight']

/** Lines of sets were written one by one, as people write; they count for more than one of a family. */
const IN_A_SET = 1.5

const SAMPLES = 6
const folder = (path: string) => new URL(path, import.meta.url)

/** All lines, in a fixed order; none of the sets named in `without`. */
export function trainingLines(without: readonly string[] = []): TrainingLine[] {
  return [
    ...familyLines(),
    ...ruleLines(),
    ...setLines(without),
    ...situationLines(),
    ...standInLines(),
    ...messageLines(),
  ]
}

function familyLines(): TrainingLine[] {
  const files = readdirSync(folder('training/')).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((name) => {
    let family = ''
    let heard: TrainingLine['heard'] = {}
    return readFileSync(folder(`training/${name}`), 'utf8')
      .split('\n')
      .filter((row) => row.trim() !== '')
      .flatMap((row): TrainingLine[] => {
        if (!row.startsWith('== ')) {
          const texts = samplesOf(row)
          const counts = Math.min(1, 2 / texts.length)
          return texts.map((text) => ({ text, family, source: 'families', heard, counts }))
        }
        const [, title = '', kind = ''] = row.split(' ')
        family = title
        heard = kind === 'none' ? nothingHeard() : heardOf(RISK_KINDS.filter((one) => one === kind))
        return []
      })
  })
}

function ruleLines(): TrainingLine[] {
  const rules = englishRules()
  return RISK_KINDS.flatMap((kind) =>
    Object.entries(rules[kind]).flatMap(([name, rule]) => {
      const head = HEAD_OF[kind]
      const line = (text: string, heard: TrainingLine['heard']): TrainingLine => ({
        text,
        family: `${kind}/${name}`,
        source: 'rules',
        heard,
        counts: 1,
      })
      // A rule of care alone (grief, hard feelings) speaks in sentences that sound like no danger.
      if (!head || rule.level === 'none' || rule.level === 'care') return []
      // In what one rule passes over another may speak.
      const passed = rule.no.filter((text) => !soundsTo(rules, text, head))
      return [
        ...rule.yes.map((text) => line(text, heardOf([kind]))),
        ...passed.map((text) => line(text, { [head]: false })),
      ]
    }),
  )
}

function soundsTo(rules: SignalSet, text: string, head: Head): boolean {
  const { level, kinds } = screen(text, [], rules).risk
  return atLeast(level, 'concern') && kinds.some((kind) => HEAD_OF[kind] === head)
}

function setLines(without: readonly string[]): TrainingLine[] {
  return readSuites()
    .filter(({ name }) => !KEPT_APART.includes(name) && !without.includes(name))
    .flatMap((suite) =>
      suite.lines
        .filter((line) => !line.before)
        .map((line): TrainingLine => {
          const [first] = line.kinds
          const heard = line.min && first ? heardOf([first]) : silentOf(line.kinds)
          return { text: line.text, family: suite.name, source: 'sets', heard, counts: IN_A_SET }
        }),
    )
}

/** What ordinary content says and what people say in its sample talks, where no risk is asked for. */
function situationLines(): TrainingLine[] {
  const root = folder('../../content/situations/')
  return readdirSync(root)
    .sort()
    .flatMap((id) => {
      const read = (name: string) => parse(readFileSync(new URL(`${id}/${name}.yaml`, root), 'utf8')) as unknown
      const { heard, other_side, say } = read('en') as SituationTexts
      const talks = read('en.talks') as { turns: { person: string; risk?: string }[] }[]
      const spoken = talks.flatMap(({ turns }) => turns.filter(({ risk = 'none' }) => risk === 'none'))
      const texts = [...heard, ...spoken.map(({ person }) => person)]
      const seated = other_side.flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)))
      const others = [...seated, ...Object.values(say)]
      const line = (text: string, counts: number): TrainingLine => ({
        text,
        family: `situation ${id}`,
        source: 'situations',
        heard: nothingHeard(),
        counts,
      })
      return [...texts.map((text) => line(text, 1)), ...others.map((text) => line(text, 0.5))]
    })
}

interface SituationTexts {
  heard: string[]
  other_side: SeatedText[]
  say: Record<string, string>
}

/** What stand-ins say in a rehearsal: short, tired, cross, and no danger. */
function standInLines(): TrainingLine[] {
  const root = folder('../../content/rehearsal/')
  return readdirSync(root)
    .filter((name) => !name.includes('.'))
    .sort()
    .flatMap((id) => {
      const { answers, ends } = parse(readFileSync(new URL(`${id}/en.yaml`, root), 'utf8')) as Record<string, unknown>
      return textsIn([answers, ends]).map(
        (text): TrainingLine => ({
          text: text.replace('{ask}', 'do that'),
          family: `stand-in ${id}`,
          source: 'situations',
          heard: nothingHeard(),
          counts: 1,
        }),
      )
    })
}

/** Every text within lists and maps, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Messages to a partner that are civil. */
function messageLines(): TrainingLine[] {
  return ['train', 'tuning'].flatMap((name) =>
    readFileSync(folder(`../tone/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { text: string; hostile: 0 | 1 })
      .filter(({ hostile }) => hostile === 0)
      .map(
        ({ text }): TrainingLine => ({
          text,
          family: `tone ${name}`,
          source: 'messages',
          heard: nothingHeard(),
          counts: 0.5,
        }),
      ),
  )
}

const nothingHeard = (): TrainingLine['heard'] => Object.fromEntries(LISTENERS.map((head) => [head, false]))

function heardOf(kinds: RiskKind[]): TrainingLine['heard'] {
  const own = kinds.flatMap((kind) => HEAD_OF[kind] ?? [])
  const unsaid = own.flatMap((head) => NEIGHBOURS[head] ?? [])
  const told = LISTENERS.filter((head) => own.includes(head) || !unsaid.includes(head))
  const heard = told.map((head) => [head, own.includes(head)] as const)
  const apart = own.includes(HEARS_BOTH) ? [[TELLS_APART, !kinds.includes('partner-violence')] as const] : []
  return Object.fromEntries([...heard, ...apart])
}

function silentOf(kinds: RiskKind[]): TrainingLine['heard'] {
  return Object.fromEntries(kinds.flatMap((kind) => (HEAD_OF[kind] ? [[HEAD_OF[kind], false]] : [])))
}

/** Up to so many of the lines that a written line stands for, spread evenly over all of them. */
function samplesOf(row: string): string[] {
  const parts = row.split(/\(([^()]*\|[^()]*)\)/)
  const choices = parts.map((part, i) => (i % 2 === 1 ? part.split('|') : [part]))
  const all = choices.reduce((product, { length }) => product * length, 1)
  const wanted = Math.min(SAMPLES, all)
  const seen = new Set<string>()
  for (let i = 0; i < all && seen.size < wanted; i++) {
    // Every choice moves on at each step, so that a few samples show most of the words.
    const at = wanted === all ? i : i * (all > 7 ? 7 : 1)
    let rest = at
    const text = choices.map((words, part) => {
      const choice =
        wanted === all ? rest % words.length : (i + (part >> 1) * (1 + Math.floor(i / words.length))) % words.length
      rest = Math.floor(rest / words.length)
      return words[choice]!
    })
    seen.add(text.join(''))
  }
  return [...seen]
}
