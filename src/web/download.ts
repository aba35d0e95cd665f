/** Hands a file to the person, in the browser's own way. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A name that gives nothing away, with the day. */
export function fileName(what: string, ending: string): string {
  return `${what}-${new Date().toISOString().slice(0, 10)}.${ending}`
}
