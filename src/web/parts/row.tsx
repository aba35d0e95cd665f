import type { ComponentChildren } from 'preact'
import { Link } from 'wouter-preact'
import { typeset } from '../typeset.ts'
import { OnIcon } from './icons.tsx'

interface Props {
  to: string
  name: string
  /** A few soft words under the name. */
  about?: ComponentChildren
}

/** One line of a list that leads on: what it is, and a little about it. */
export function Row({ to, name, about }: Props) {
  return (
    <li>
      <Link href={to} class="row">
        <span>
          <strong>{typeset(name)}</strong>
          {about !== undefined && <span class="soft">{about}</span>}
        </span>
        <OnIcon />
      </Link>
    </li>
  )
}
