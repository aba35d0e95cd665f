import type { Helpline } from '#domain/safety/safety-pages.ts'
import { say } from '../../words.ts'
import { nameCountry, useCountry } from './country.ts'

/** Whose numbers are shown, and the way to change it. */
export function CountryChooser({ helplines, id }: { helplines: Helpline[]; id: string }) {
  const { code, guessed, choose } = useCountry()
  const countries = helplines
    .map(({ country }) => ({ country, name: nameCountry(country) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const known = countries.some(({ country }) => sameCountry(country, code))
  return (
    <div class="country">
      <label for={id}>{say('help.country')}</label>
      <select
        id={id}
        class="select"
        value={known ? code.toUpperCase() : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!known && <option value="">{say('help.choose-country')}</option>}
        {countries.map(({ country, name }) => (
          <option key={country} value={country.toUpperCase()}>
            {name}
          </option>
        ))}
      </select>
      {guessed && known && <small class="soft">{say('help.guessed')}</small>}
    </div>
  )
}

export function sameCountry(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase()
}
