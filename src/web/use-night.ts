import { useEffect, useState } from 'preact/hooks'

/** Whether the page is dark now, by the person's choice or the device's: for what is drawn rather than styled. */
export function useNight(): boolean {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const look = () => {
    const { theme } = document.documentElement.dataset
    return theme === 'dark' || (theme !== 'light' && dark.matches)
  }
  const [night, setNight] = useState(look)
  useEffect(() => {
    const again = () => setNight(look())
    dark.addEventListener('change', again)
    const watcher = new MutationObserver(again)
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      dark.removeEventListener('change', again)
      watcher.disconnect()
    }
  }, [])
  return night
}
