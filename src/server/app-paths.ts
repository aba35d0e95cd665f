// The addresses at which the page itself answers; what it shows there stands in src/web (gate.tsx,
// site-map.tsx). A test keeps the two alike.

const HELP = 'leaving|device|five-minutes|protocol|plan|plan/life|plan/safety'
const YOURS = 'memory|acts|settings|reminders|lock|keep|model|sent|human|brief|about|sources'
const APP_PATHS = [
  /^\/(say(\/rehearse)?)?$/,
  new RegExp(`^/help(/(${HELP}))?$`),
  /^\/talk(\/[\w-]+)?$/,
  /^\/today(\/(programmes|acts|rituals|decks|unplug|kept|weave|back))?$/,
  /^\/today\/(programme|course|practice|ritual|keep|kept-ritual|deck)\/[\w-]+$/,
  /^\/today\/(checks|check\/[\w-]+(\/[\w-]+)?|pulse|journal(\/[\w-]+)?)$/,
  new RegExp(`^/you(/(${YOURS}))?$`),
]

/** True where a reload must bring the page. */
export function isAppPath(path: string): boolean {
  return APP_PATHS.some((pattern) => pattern.test(path))
}
