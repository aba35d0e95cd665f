import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { TurnView } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'

/** A pause this long, in milliseconds, is the end of a thought. */
const PAUSE = 400

/** One quiet line with the way to Help, where words typed beside the talk tell of danger. The words stay as they are. */
export function QuietHelp({ words }: { words: string }) {
  const engine = useEngine()
  const [help, setHelp] = useState<TurnView['help']>()
  useEffect(() => {
    let current = true
    const wait = setTimeout(async () => {
      const found = words.trim() ? await engine.heed(words).catch(() => undefined) : undefined
      if (current) setHelp(found)
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(wait)
    }
  }, [words])
  return (
    <p class="soft" role="status" hidden={!help}>
      {help && (
        <>
          {say('help.quiet')} <Link href="/help">{say('help.quiet-link')}</Link>
        </>
      )}
    </p>
  )
}
