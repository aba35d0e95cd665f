/** Begins with a capital, behind an opening quotation mark too. */
export function capitalise(text: string): string {
  return text.replace(/^(["“‘]?)(\p{Ll})/u, (_, quote: string, letter: string) => quote + letter.toUpperCase())
}
