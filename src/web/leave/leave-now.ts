// Leaving at once: cover, then a neutral site in place of this page. Until the person says "Continue" on the neutral
// page, this window shows nothing else, however it is come back to.

const PLACE = 'left'
export const NEUTRAL_SITE = 'https://www.bbc.com/weather'

export function leaveNow(): void {
  document.documentElement.dataset.left = ''
  try {
    sessionStorage.setItem(PLACE, '')
  } catch {
    // The cover alone has to do.
  }
  location.replace(NEUTRAL_SITE)
}

export function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(PLACE) !== null
  } catch {
    return false
  }
}

export function comeBack(): void {
  try {
    sessionStorage.removeItem(PLACE)
  } catch {
    // Nothing was kept.
  }
  location.replace('/')
}

/** Shows the neutral page when the browser brings back this page as it was. */
export function guardHistory(): void {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && hasLeft()) location.reload()
  })
}
