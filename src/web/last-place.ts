// Where one was: the way back from help, and from one place to the talk one left.

const last = { page: '/', talk: '/' }

/** Notes each page one comes to; help itself is no place to come back to. */
export function passThrough(path: string): void {
  if (!path.startsWith('/help')) last.page = path
  if (path === '/' || path.startsWith('/talk/')) last.talk = path
}

/** An erased talk is no place to come back to. */
export function leaveBehind(talk: string): void {
  const path = `/talk/${talk}`
  if (last.talk === path) last.talk = '/'
  if (last.page === path) last.page = '/'
}

export function lastPage(): string {
  return last.page
}

export function lastTalk(): string {
  return last.talk
}
