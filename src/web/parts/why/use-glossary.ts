import { useEffect, useState } from 'preact/hooks'
import type { Glossary } from '../../engine/door.ts'
import { useEngine } from '../../engine/use-engine.ts'

/** The names behind the ids of a glass box. */
export function useGlossary(): Glossary | undefined {
  const engine = useEngine()
  const [glossary, setGlossary] = useState<Glossary>()
  useEffect(() => {
    let current = true
    engine.glossary().then(
      (found) => current && setGlossary(found),
      () => {
        // Without the names the ids stand for themselves.
      },
    )
    return () => {
      current = false
    }
  }, [])
  return glossary
}
