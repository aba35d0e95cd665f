interface Props {
  label: string
  words: string
  onWords: (words: string) => void
}

/** Where one types what one looks for. */
export function SearchField({ label, words, onWords }: Props) {
  return (
    <search class="field">
      <label for="search">{label}</label>
      <input
        id="search"
        class="input"
        type="search"
        autocomplete="off"
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
    </search>
  )
}
