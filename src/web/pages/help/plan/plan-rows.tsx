import type { Plan } from '#domain/safety/plans.ts'
import { Row } from '../../../parts/row.tsx'

/** Each plan with what it is for. */
export function PlanRows({ plans }: { plans: Plan[] }) {
  return (
    <ul class="rows">
      {plans.map(({ name, title, about }) => (
        <Row key={name} to={`/help/plan/${name}`} name={title} about={about} />
      ))}
    </ul>
  )
}
