import { useLocation } from 'wouter-preact'
import type { CheckView } from '#app/practice/check-views.ts'
import { Page } from '../../parts/frame/page.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { NoCheck } from './no-check.tsx'
import { Question } from './question.tsx'
import { useCheck } from './use-check.ts'
import { useTaking } from './use-taking.ts'
import './checks.css'

/** A self-check while it is answered: one sentence to a screen. */
export function TakePage({ id }: { id: string }) {
  const check = useCheck(id)
  if (check === undefined || check === 'missing') return <NoCheck missing={check === 'missing'} />
  return <Taking key={id} check={check} />
}

function Taking({ check }: { check: CheckView }) {
  const [, go] = useLocation()
  const { answers, at, mishap, choose, skip, back, end } = useTaking(check, (taken) =>
    go(`/today/check/${check.id}/${taken}`, { replace: true }),
  )
  const item = check.items[at]
  return (
    <Page title={check.name} back={{ to: `/today/check/${check.id}`, words: 'checks.to-check' }}>
      {item ? (
        <Question
          key={item.key}
          text={item.text}
          place={{ at: at + 1, count: check.items.length }}
          labels={check.labels}
          chosen={answers[item.key]}
          onChoose={choose}
        />
      ) : (
        <p class="lead" role="status">
          {say(Object.keys(answers).length === 0 ? 'checks.none-answered' : 'checks.all')}
        </p>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      {!item && Object.keys(answers).length > 0 && (
        <button type="button" class="button" data-kind="act" onClick={() => void end()}>
          {say('checks.see')}
        </button>
      )}
      <div class="acts taking-ways">
        {at > 0 && (
          <button type="button" class="words" onClick={back}>
            {say('checks.back')}
          </button>
        )}
        {item && (
          <button type="button" class="words" onClick={skip}>
            {say('checks.skip')}
          </button>
        )}
      </div>
      {at === 0 && (
        <p class="soft">
          {say('checks.stays')} <span class="for-keys">{say('checks.keys')}</span>
        </p>
      )}
    </Page>
  )
}
