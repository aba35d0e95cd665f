/** What somebody said, without the stop at its end: to be kept, or set into a sentence. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.!\s]+$/, '')
}
