import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
import { say, sayCount } from '../../words.ts'
import './decks.css'
import { COMPANIES, DEPTHS } from '#domain/vocabulary.ts'

/** Decks of questions, by how deep they go and for whom they are. */
export function DecksPage() {
  const decks = useKept((engine) => engine.decks())
  const [depth, setDepth] = useState('')
  const [company, setCompany] = useState('')
  const shown = decks?.filter(
    (deck) => (depth === '' || deck.depth === depth) && (company === '' || deck.for.some((one) => one === company)),
  )
  const companies = COMPANIES.filter((one) => decks?.some((deck) => deck.for.includes(one)))
  const depths = DEPTHS.filter((one) => decks?.some((deck) => deck.depth === one))
  return (
    <Page title={say('decks.title')} back={{ to: '/today', words: 'frame.today' }}>
      <p class="lead">{say(decks?.length === 0 ? 'decks.none' : 'decks.lead')}</p>
      {!decks && <Opening />}
      {decks?.length === 0 && (
        <Link href="/today/acts" class="button">
          {say('practise.acts.name')}
        </Link>
      )}
      {(companies.length > 1 || depths.length > 1) && (
        <div class="deck-choice">
          <Choice name="company" values={companies} chosen={company} onChoose={setCompany} />
          <Choice name="depth" values={depths} chosen={depth} onChoose={setDepth} />
        </div>
      )}
      <ul class="rows" aria-live="polite">
        {shown?.map((deck) => (
          <Row
            key={deck.id}
            to={`/today/deck/${deck.id}`}
            name={deck.name}
            about={`${say(`decks.depth.${deck.depth}`)} · ${sayCount('decks.cards', deck.cards)}`}
          />
        ))}
      </ul>
      {shown?.length === 0 && decks && decks.length > 0 && <p>{say('decks.no-match')}</p>}
    </Page>
  )
}

interface ChoiceProps {
  name: 'company' | 'depth'
  values: readonly string[]
  chosen: string
  onChoose: (value: string) => void
}

function Choice({ name, values, chosen, onChoose }: ChoiceProps) {
  return (
    <div class="field">
      <label for={`deck-${name}`}>{say(`decks.${name}.label`)}</label>
      <select
        id={`deck-${name}`}
        class="select"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{say(`decks.${name}.any`)}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {say(`decks.${name}.${value}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
