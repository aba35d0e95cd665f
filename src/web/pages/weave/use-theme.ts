import type { WeaveAsked } from '#app/practice/weave-view.ts'
import { useNight } from '../../use-night.ts'

export function useTheme(): WeaveAsked['theme'] {
  return useNight() ? 'night' : 'day'
}
