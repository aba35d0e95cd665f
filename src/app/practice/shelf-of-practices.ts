import type { Practices } from '#domain/practice/practices.ts'

/** Loads what can be practised once, and again if it could not be had. */
export function oncePractices(load: () => Promise<Practices>): () => Promise<Practices> {
  let coming: Promise<Practices> | undefined
  return () => {
    const loading = coming ?? load()
    coming = loading
    loading.catch(() => {
      if (coming === loading) coming = undefined
    })
    return loading
  }
}
