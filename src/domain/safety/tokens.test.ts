import { describe, expect, it } from 'vitest'
import { englishSignals } from '../../../evals/safety/english-signals.ts'
import { compileSignals } from './compiled-signals.ts'
import { tokenize } from './tokens.ts'

const { lexicon } = compileSignals(englishSignals())
const read = (text: string) => tokenize(text, lexicon).words.map((word) => word.text)

describe('reading words', () => {
  it.each([
    ['I don’t wanna die', 'i do not want to die'],
    ["can't", 'can not'],
    ["my husband's phone", "my husband 's phone"],
    ['k i l l  m e', 'kill m e'],
    ['s.u.i.c.i.d.e', 'suicide'],
    ['su1cide, suic1de', 'suicide suicide'],
    ['k*ll', 'kill'],
    ['diiiiie', 'die'],
    ['strangeled', 'strangled'],
    ['husbnad', 'husband'],
    ['HE HIT ME', 'he hit me'],
    ['kms', 'kill myself'],
    ['fifteen', '15'],
    ['16F', '16 f'],
    ['dіе', 'die'],
    ['die​ now', 'die now'],
    ['🔪', 'knife'],
    ['naïve café', 'naive cafe'],
  ])('%s', (typed, expected) => expect(read(typed).join(' ')).toBe(expected))

  it.each(['shocked', 'clapping', 'kissing', 'talking', 'chilling', 'trilled', 'villages'])('leaves %s alone', (word) =>
    expect(read(word)).toEqual([word]),
  )

  it('keeps the offsets of what was typed', () => {
    const text = 'Well, I don’t 🔪 know'
    const { words } = tokenize(text, lexicon)
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual(['Well', 'I', 'don’t', 'don’t', '🔪', 'know'])
  })

  it('takes an unclosed quotation mark for none, and a quoted word or two for no speech', () => {
    expect(tokenize('He said "I will stay and you go', lexicon).words.every((word) => word.quote === -1)).toBe(true)
    expect(tokenize('my husband "pushed" me', lexicon).words.map((word) => word.clause)).toEqual([0, 0, 0, 0])
    expect(
      tokenize('He said "I am so very sorry" again', lexicon).words.filter((word) => word.quote >= 0),
    ).toHaveLength(5)
  })

  it('knows names from words that begin a sentence', () => {
    const names = tokenize('Mark left. Reality hit me. I saw Ayşe.', lexicon).words.filter((word) => word.name)
    expect(names.map((word) => word.text)).toEqual(['mark', 'ayse'])
  })
})
