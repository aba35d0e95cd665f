import type { StandInView } from '#app/rehearsal/rehearsal-views.ts'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

interface Props {
  standIns: readonly StandInView[]
  onChoose: (standIn: StandInView) => void
}

/** How the other tends to answer. */
export function ChooseStandIn({ standIns, onChoose }: Props) {
  return (
    <>
      <p class="lead">{say('rehearse.lead')}</p>
      <h2 class="script-ask">{say('rehearse.choose.label')}</h2>
      <p class="soft">{say('rehearse.choose.hint')}</p>
      <ul class="rows">
        {standIns.map((standIn) => (
          <li key={standIn.id}>
            <button type="button" class="row" onClick={() => onChoose(standIn)}>
              <span>
                <strong>{typeset(standIn.name)}</strong>
                <span class="soft">{typeset(standIn.about)}</span>
              </span>
              <OnIcon />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
