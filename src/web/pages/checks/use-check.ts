import type { CheckView } from '#app/practice/check-views.ts'
import type { Outcome } from '#app/views.ts'
import { useKept } from '../../engine/use-engine.ts'

/** A self-check; "missing" where there is none of this id, undefined until it is known. */
export function useCheck(id: string): CheckView | 'missing' | undefined {
  const check = useKept<Outcome<CheckView>>(async (engine) => engine.check(id), [id])
  return check && (check.ok ? check.value : 'missing')
}
