import { isGuarded } from '#domain/coach/guard.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from '../context.ts'

/** Whether danger is remembered anywhere: then nothing joint is offered, and nothing is said about that. */
export function danger(vault: Pick<Vault, 'all'>, { unkept }: Pick<Context, 'unkept'>): boolean {
  return unkept.any() || vault.all('talk').some(({ body }) => isGuarded(body.state))
}
