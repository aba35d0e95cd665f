import { useEffect, useState } from 'preact/hooks'
import type { ModelToConnect } from '#app/model/model-views.ts'
import type { BuiltInHost } from '#models/providers/language-model.ts'
import { say } from '../../words.ts'

interface Props {
  onTake: (to: ModelToConnect) => void
  onFound: (isFound: boolean) => void
}

type State = 'looking' | 'ready' | 'absent' | 'failed' | number

/** The browser's own model, in a browser that has one or can fetch one. Nothing is fetched before the person wants it. */
export function BuiltIn({ onTake, onFound }: Props) {
  const [host, setHost] = useState<BuiltInHost>()
  const [state, setState] = useState<State>('looking')
  useEffect(() => {
    void lookHere().then((found) => {
      setHost(found?.host)
      setState(found?.isReady ? 'ready' : 'absent')
      onFound(found !== undefined)
    })
  }, [])
  if (!host || state === 'looking') return null
  const fetchIt = async () => {
    setState(0)
    const done = await host.download(setState).then(
      () => 'ready' as const,
      () => 'failed' as const,
    )
    setState(done)
  }
  const take = () => onTake({ provider: 'built-in', url: '', model: say('model.built-in.name') })
  if (typeof state === 'number')
    return <p>{say('model.built-in.fetching', { share: String(Math.round(state * 100)) })}</p>
  return (
    <div class="found">
      <span>{say(`model.built-in.${state}`)}</span>
      <button type="button" class="words" onClick={state === 'ready' ? take : fetchIt}>
        {say(state === 'ready' ? 'model.built-in.take' : 'model.built-in.fetch')}
      </button>
    </div>
  )
}

async function lookHere(): Promise<{ host: BuiltInHost; isReady: boolean } | undefined> {
  const { builtInOfPage } = await import('../../engine/lend-built-in.ts')
  const host = builtInOfPage()
  const there = await host?.availability().catch(() => 'unavailable' as const)
  return host && there && there !== 'unavailable' ? { host, isReady: there === 'available' } : undefined
}
