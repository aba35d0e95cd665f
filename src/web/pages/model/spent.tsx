import type { ModelView, SpentView } from '#app/model/model-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { sayCount, sayMoney } from '../../say-money.ts'
import { say } from '../../words.ts'
import { PriceForm } from './price-form.tsx'

/** What went to models by month, and what that costs where the person put in a price. */
export function Spent() {
  const spent = useKept((door) => door.spentOnModel())
  const model = useKept((door) => door.model())
  if (!spent || spent.length === 0) return null
  return (
    <section class="spent">
      <h2>{say('sent.spent.title')}</h2>
      <p class="soft">{say('sent.spent.about')}</p>
      <ul>
        {spent.map((month) => (
          <li key={`${month.month} ${month.destination} ${month.model}`}>
            <Month spent={month} />
          </li>
        ))}
      </ul>
      {spent.some(({ guessed }) => guessed > 0) && <p class="soft">{say('sent.spent.some-guessed')}</p>}
      {model && !model.price && !isOwn(model) && <p class="soft">{say('sent.spent.no-price')}</p>}
      {model && <PriceForm key={JSON.stringify(model.price)} price={model.price} />}
    </section>
  )
}

/** On the person's own machine nobody asks for money. */
const isOwn = ({ runs }: ModelView) => runs === 'here' || runs === 'in-browser'

function Month({ spent: { month, model, read, written, cost, currency } }: { spent: SpentView }) {
  const named = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T00:00:00Z`),
  )
  const tokens = say('sent.tokens', { read: sayCount(read), written: sayCount(written) })
  return (
    <>
      <strong>{say('sent.spent.month', { month: named, model })}</strong>
      <p>{cost === undefined ? tokens : `${tokens} · ${say('sent.cost', { sum: sayMoney(cost, currency) })}`}</p>
    </>
  )
}
