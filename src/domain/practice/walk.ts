// Walks every path of a programme, so that a contributor hears at once of a step that leads nowhere.

import { nextOf, type ProgrammeStructure } from './programme-schema.ts'

export interface Walked {
  /** How many different paths there are from the start to an end; a swap is a start of its own. */
  paths: number
  /** What is wrong, in plain sentences; empty where every path ends. */
  faults: string[]
}

/** Counts the paths; a path that comes back to itself is a fault, since nobody would get out of it. */
export function walk({ start, parts, steps }: Pick<ProgrammeStructure, 'start' | 'parts' | 'steps'>): Walked {
  const faults: string[] = []
  const counted = new Map<string, number>()
  const onTheWay = new Set<string>()

  const pathsFrom = (id: string, from: string): number => {
    const step = steps[id]
    if (!step) {
      faults.push(`"${from}" leads to "${id}", which is not there`)
      return 0
    }
    if (onTheWay.has(id)) {
      faults.push(`"${from}" leads back to "${id}": that path never ends`)
      return 0
    }
    const known = counted.get(id)
    if (known !== undefined) return known
    onTheWay.add(id)
    const paths = step.do === 'end' ? 1 : [...new Set(nextOf(step))].reduce((sum, next) => sum + pathsFrom(next, id), 0)
    onTheWay.delete(id)
    counted.set(id, paths)
    return paths
  }

  const starts = [start, ...parts.flatMap(({ at, swap }) => [at, ...(swap ? [swap] : [])])]
  const [paths = 0, ...others] = [...new Set(starts)].map((id) => pathsFrom(id, 'the programme'))
  const swaps = parts.flatMap(({ swap }) => (swap ? [counted.get(swap) ?? 0] : []))
  for (const id of Object.keys(steps)) if (!counted.has(id)) faults.push(`"${id}" is never reached`)
  if (paths === 0 || others.includes(0)) faults.push('some way through it does not come to an end')
  faults.push(...wrongAnswers(steps))
  return { paths: swaps.reduce((sum, n) => sum + n, paths), faults: [...new Set(faults)] }
}

function wrongAnswers(steps: ProgrammeStructure['steps']): string[] {
  return Object.entries(steps).flatMap(([id, step]) => {
    if (step.do === 'judge' && !isText(steps[step.of]))
      return [`"${id}" looks at "${step.of}", which asks for no words`]
    if (step.do === 'branch' && step.on !== 'way' && steps[step.on]?.do !== 'ask') {
      return [`"${id}" goes by "${step.on}", which asks nothing`]
    }
    if (step.do !== 'ask') return []
    const faults: string[] = []
    if (step.answer === 'choice' && !step.options) faults.push(`"${id}" is a choice without options`)
    if (typeof step.next !== 'string' && step.answer === 'choice') {
      for (const option of step.options ?? [])
        if (!step.next[option]) faults.push(`"${id}" leads nowhere for "${option}"`)
    }
    if (typeof step.next !== 'string' && step.answer !== 'choice') faults.push(`"${id}" can only lead to one step`)
    if (typeof step.next !== 'string' && step.optional) faults.push(`"${id}" may be passed over and leads nowhere then`)
    return faults
  })
}

function isText(step: ProgrammeStructure['steps'][string] | undefined): boolean {
  return step?.do === 'ask' && step.answer === 'text'
}
