import type { PlanPart } from '#app/plans.ts'
import type { Outcome, PlanView, PlanWritten } from '#app/views.ts'
import type { PlanName } from '#domain/safety/plan-names.ts'
import { useConnection, useKept } from '../../../engine/use-engine.ts'

export interface PlanInHand {
  /** Undefined while nothing is written. */
  view: PlanView | undefined
  /** False until it is known what is there. */
  known: boolean
  /** Writes one step; keeps the plan with it where `keeping` was chosen before. */
  write(part: Omit<PlanPart, 'plan'>, keeping: 'keep' | 'hold'): Promise<Outcome<PlanWritten>>
  keep(): Promise<Outcome<PlanView>>
  erase(): Promise<Outcome<void>>
}

/** A plan as it stands with the engine, and what can be done with it. */
export function usePlan(plan: PlanName): PlanInHand {
  const { engine, lookAgain } = useConnection()
  const plans = useKept((e) => e.plans())
  const told = <T>(outcome: T): T => {
    lookAgain()
    return outcome
  }
  return {
    view: plans?.find((one) => one.plan === plan),
    known: plans !== undefined,
    async write(part, keeping) {
      const written = await engine.writePlan({ plan, ...part })
      if (!written.ok || keeping === 'hold' || written.value.plan.kept) return told(written)
      if (Object.keys(written.value.plan.parts).length === 0) return told(written)
      const kept = await engine.keepPlan(plan)
      return told(kept.ok ? { ok: true, value: { ...written.value, plan: kept.value } } : kept)
    },
    keep: async () => told(await engine.keepPlan(plan)),
    erase: async () => told(await engine.erasePlan(plan)),
  }
}
