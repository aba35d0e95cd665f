// Messages that are not written, because they would harm: what screening knows, and what only a wish for words shows.

import { atLeast, type RiskKind, type RiskSign } from '../safety/levels.ts'
import type { Screened } from '../safety/screened.ts'
import { REFUSALS, type RefusalKind } from './rewrite-kinds.ts'
import type { RewriteWords } from './rewrite-schema.ts'
import { compileAnywhere, type ShapeWords } from './shape.ts'

/** A message that is not written: one kind sentence, and whether help belongs beside it. */
export interface Refused {
  kind: RefusalKind
  text: string
  help: boolean
}

export type Refuse = (texts: readonly Screened[]) => Refused | undefined

export function createRefuse({ refuse }: Pick<RewriteWords, 'refuse'>, shapes: ShapeWords): Refuse {
  const rules = REFUSALS.map((kind) => ({
    kind,
    ...refuse[kind],
    stands: refuse[kind].any.map((shape) => compileAnywhere(shape, shapes)),
  }))
  return (texts) => {
    const rule = rules.find(({ kind, risk, stands }) =>
      texts.some(
        (screened) => isAtRisk(screened.risk.signs, risk, kind) || stands.some((stand) => stand(screened.text)),
      ),
    )
    return rule && { kind: rule.kind, text: rule.text, help: rule.help }
  }
}

/** From concern on; somebody else's trouble, told in a message, is no reason. */
function isAtRisk(signs: readonly RiskSign[], kinds: readonly RiskKind[], refusal: RefusalKind): boolean {
  return signs.some(
    (sign) =>
      kinds.includes(sign.kind) &&
      atLeast(sign.level, refusal === 'crisis' ? 'danger' : 'concern') &&
      (sign.who !== 'other' || refusal === 'monitoring'),
  )
}
