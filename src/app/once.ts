/** Loads once, whoever asks; again when it is asked for after it could not be had. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined
  return () => {
    const loading = coming ?? load()
    coming = loading
    loading.catch(() => {
      if (coming === loading) coming = undefined
    })
    return loading
  }
}
