// The country whose numbers are shown: chosen by the person, or guessed from the browser's language and said to be so.

import { useEffect, useState } from 'preact/hooks'
import { useEngine } from '../../engine/use-engine.ts'
import { readLook, wearLook } from '../../look/look.ts'

const CHOSEN = 'country-chosen'

export interface Country {
  code: string
  guessed: boolean
  choose: (code: string) => void
}

export function useCountry(): Country {
  const engine = useEngine()
  const [chosen, setChosen] = useState(readLook().country)
  useEffect(() => {
    const read = () => setChosen(readLook().country)
    addEventListener(CHOSEN, read)
    return () => removeEventListener(CHOSEN, read)
  }, [])
  return {
    code: chosen || guess(),
    guessed: chosen === '',
    choose(code) {
      wearLook({ country: code })
      dispatchEvent(new Event(CHOSEN))
      void engine.changeSettings({ country: code })
    },
  }
}

/** Takes over a country that another device's export or another window has set. */
export function followCountry(code: string): void {
  if (code === readLook().country) return
  wearLook({ country: code })
  dispatchEvent(new Event(CHOSEN))
}

function guess(): string {
  try {
    return new Intl.Locale(navigator.language).region ?? ''
  } catch {
    return ''
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** A country as people call it. */
export function nameCountry(code: string): string {
  try {
    return names.of(code.toUpperCase()) ?? code
  } catch {
    return code
  }
}
