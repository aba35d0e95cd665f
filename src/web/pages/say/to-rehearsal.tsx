import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { bringToRehearsal } from '../../parts/composer/workshop-draft.ts'
import { say } from '../../words.ts'

interface Props {
  /** Key of the words on it. */
  words: string
  /** What is to be said there first. */
  carry?: string
}

/** The way to a rehearsal, where one may be offered. */
export function ToRehearsal({ words, carry }: Props) {
  const may = useKept((engine) => engine.mayRehearse())
  if (!may) return null
  return (
    <Link
      href="/say/rehearse"
      class="words to-rehearsal"
      onClick={() => carry !== undefined && bringToRehearsal(carry)}
    >
      {say(words)}
    </Link>
  )
}
