import { Link, useLocation } from 'wouter-preact'
import type { Plan } from '#domain/safety/plans.ts'
import { useKept } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'
import { plansFor } from './needs.ts'

/** From a danger to the plan that fits it: to make one, or to open the one there is. */
export function PlanLink({ kinds, plans }: { kinds: string[]; plans: Plan[] }) {
  const [path] = useLocation()
  const written = useKept((engine) => engine.plans())
  const [name, ...more] = plansFor(kinds)
  const plan = plans.find((one) => one.name === name)
  if (!plan || path.startsWith('/help/plan/')) return null
  const isWritten = written?.some((one) => one.plan === name) ?? false
  const words = isWritten ? plan.open : plan.make
  return (
    <Link href={more.length > 0 ? '/help/plan' : `/help/plan/${plan.name}`} class="words">
      {more.length > 0 ? say('plan.choice.title') : words}
    </Link>
  )
}
