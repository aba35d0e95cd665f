import { isGuarded } from '#domain/coach/guard.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from '../context.ts'

/** Whether danger is remembered anywhere: then nothing joint is offered, and nothing is said about that. */
export function danger(vault: Pick<Vault, 'all'>, { unkept }: Pick<Context, 'unkept'>): boolean {
  return (
    unkept.any() ||
    vault.all('talk').some(({ body }) => isGuarded(body.state)) ||
    vault.all('journal').some(({ body }) => body.guarded) ||
    newestOfEach(vault.all('check-taken')).some(({ body }) => body.care === 'partner-violence')
  )
}

/** A self-check that was answered again says how it is now; what it said before weighs no more. */
function newestOfEach(taken: readonly Kept<'check-taken'>[]): Kept<'check-taken'>[] {
  return [...new Map(taken.map((one) => [one.body.check, one])).values()]
}
