// The verbs about a connected model, in one list; loaded when the first of them is wanted.

import type { StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import type { Amante } from '../amante.ts'
import { outcomeOf, TroubleError } from '../outcome.ts'
import type { Outcome } from '../views.ts'
import { changeUses, connectionOf, forgetConnection, keepConnection, modelView } from './connection.ts'
import { keepPrice } from './cost.ts'
import type { ModelView } from './model-views.ts'
import type { Models } from './models-at-hand.ts'
import { proposeFacts, proposeTitle, takeFact } from './propose.ts'
import { putIntoWords } from './put-into-words.ts'
import { tryModel } from './try-model.ts'
import { wordMessage } from './word-message.ts'
import { wordReflection } from './word-reflection.ts'
import { wordStandIn } from './word-stand-in.ts'

export type ModelVerbs = {
  model(): Promise<Outcome<ModelView>>
  wordStandIn(standIns: readonly StandIn[]): Promise<Outcome<boolean>>
} & Pick<
  Amante,
  | 'connectModel'
  | 'findModels'
  | 'useModel'
  | 'forgetModel'
  | 'priceModel'
  | 'tryModel'
  | 'putIntoWords'
  | 'wordMessage'
  | 'wordReflection'
  | 'proposeTitle'
  | 'proposeFacts'
  | 'takeFact'
>

export function createModelVerbs(models: Models): ModelVerbs {
  const { context, inTurn, openModel } = models
  const view = async (): Promise<ModelView> => {
    const connection = connectionOf(await context.vault())
    if (!connection) throw new TroubleError('not-found')
    return modelView(connection, openModel(connection).destination)
  }
  const write = (work: () => Promise<unknown>) =>
    inTurn(() =>
      outcomeOf(async () => {
        models.conduct.clear()
        await work()
        return view()
      }),
    )
  return {
    model: () => outcomeOf(view),
    connectModel: (to) =>
      write(async () => {
        // An address that no model can be made of is refused before it is kept.
        openModel({ ...to, key: to.key ?? '', uses: {} })
        await keepConnection(await context.vault(), to, context.ids)
      }),
    findModels: () => outcomeOf(async () => (await models.findModels?.()) ?? { here: [] }),
    useModel: (uses) => write(async () => changeUses(await context.vault(), uses)),
    priceModel: (price) => write(async () => keepPrice(await context.vault(), price)),
    forgetModel: () =>
      inTurn(() =>
        outcomeOf(async () => {
          models.conduct.clear()
          await forgetConnection(await context.vault())
        }),
      ),
    tryModel: () => outcomeOf(() => tryModel(models)),
    putIntoWords: (turn, hear) => outcomeOf(() => putIntoWords(models, turn, hear)),
    wordMessage: (message) => outcomeOf(() => wordMessage(models, message)),
    wordReflection: (entry) => outcomeOf(() => wordReflection(models, entry)),
    wordStandIn: (standIns) => outcomeOf(() => wordStandIn(models, standIns)),
    proposeTitle: (talk) => outcomeOf(() => proposeTitle(models, talk)),
    proposeFacts: (talk) => outcomeOf(() => proposeFacts(models, talk)),
    takeFact: (fact) => inTurn(() => outcomeOf(() => takeFact(models, fact))),
  }
}
