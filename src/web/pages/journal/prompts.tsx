import type { Prompt } from '#domain/practice/order-prompts.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import type { Draft } from '../../parts/composer/drafts.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

export interface Prompts {
  /** The one that lies beside what is written. */
  prompt: Prompt | undefined
  /** Lays the first there, or the one after. */
  next: () => Promise<void>
  drop: () => void
}

/** The prompts of today; which one lies there is kept like a draft, so that a reload does not take it away. */
export function usePrompts(chosen: Draft): Prompts {
  const engine = useEngine()
  const all = useKept((e) => e.prompts())
  const placeOf = (prompts: readonly Prompt[]) => prompts.findIndex(({ id }) => id === chosen.text)
  return {
    prompt: all?.[placeOf(all)],
    next: async () => {
      const prompts = all ?? (await engine.prompts())
      const next = prompts[(placeOf(prompts) + 1) % prompts.length]
      if (next) chosen.write(next.id)
    },
    drop: chosen.clear,
  }
}

/** Asks for a prompt, or shows the one that is there. */
export function ForPrompt({ prompts: { prompt, next, drop } }: { prompts: Prompts }) {
  return (
    <div class="prompt" aria-live="polite">
      {prompt && <p class="letter">{typeset(prompt.text)}</p>}
      <div class="acts">
        <button type="button" class="words" onClick={() => void next()}>
          {say(prompt ? 'journal.prompt.another' : 'journal.prompt.want')}
        </button>
        {prompt && (
          <button type="button" class="words" onClick={drop}>
            {say('journal.prompt.without')}
          </button>
        )}
      </div>
    </div>
  )
}
