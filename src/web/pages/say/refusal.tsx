import { Link } from 'wouter-preact'
import type { SaidBetter } from '#app/say-better.ts'
import type { Refused } from '#domain/rewrite/refuse.ts'
import { HelpBlock } from '../../parts/help/help-block.tsx'
import { say } from '../../words.ts'

interface Props {
  refused: Refused
  said: SaidBetter
  onBack: () => void
}

/** What is not written, said in one sentence; where it may be about danger, people to turn to stand under it. */
export function Refusal({ refused, said, onBack }: Props) {
  const { risk } = said.kind === 'message' ? said.message : said.chat
  return (
    <>
      <p class="lead" role="status">
        {refused.text}
      </p>
      {refused.help && <HelpBlock kinds={risk.kinds} crisis={refused.kind === 'crisis'} />}
      <div class="acts">
        <Link href="/" class="button">
          {say('say.talk')}
        </Link>
        <button type="button" class="words" onClick={onBack}>
          {say('say.again')}
        </button>
      </div>
    </>
  )
}
