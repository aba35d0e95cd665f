import type { Vault } from '#vault/vault.ts'

/** What is being practised now, as kind/id: the coach does not offer it again. */
export function practisingNow(vault: Pick<Vault, 'all'>): string[] {
  return vault.all('course').flatMap(({ body }) => (body.ended ? [] : [`programme/${body.programme}`]))
}
