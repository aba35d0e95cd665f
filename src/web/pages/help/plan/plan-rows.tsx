import { Link } from 'wouter-preact'
import type { Plan } from '#domain/safety/plans.ts'
import { OnIcon } from '../../../parts/icons.tsx'

/** Each plan with what it is for. */
export function PlanRows({ plans }: { plans: Plan[] }) {
  return (
    <ul class="rows">
      {plans.map(({ name, title, about }) => (
        <li key={name}>
          <Link href={`/help/plan/${name}`} class="row">
            <span>
              <strong>{title}</strong>
              <span class="soft">{about}</span>
            </span>
            <OnIcon />
          </Link>
        </li>
      ))}
    </ul>
  )
}
