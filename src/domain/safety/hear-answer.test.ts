import { describe, expect, it } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { hearAnswer } from './hear-answer.ts'

const heard = (text: string) => hearAnswer(text, realLibrary())

describe('a reply', () => {
  it.each([
    ['Yes', 'yes'],
    ['aye go on', 'yes'],
    ['ok', 'okay'],
    ['No.', 'no'],
    ['not this minute', 'no'],
    ["I don't know", 'unsure'],
    ["I'm fine", 'fine'],
    ['never mind, just kidding', 'fine'],
    ['Can we talk about my husband instead?', 'elsewhere'],
    ['He came home late.', 'other'],
    ['I am not leaving him', 'other'],
  ])('"%s" is %s', (text, reply) => expect(heard(text).reply).toBe(reply))
})

describe('who is there', () => {
  it.each([
    ["he's at the gym", 'away'],
    ["Wife's at her sister's till Sunday", 'away'],
    ['he has traveled', 'away'],
    ["he's home in an hour", 'near'],
    ['He can come in any time', 'near'],
    ["I'm alone with him", 'near'],
    ["roommate's here but he's asleep", 'beside'],
    ['She is in kitchen', 'near'],
    ['I can not write more now', 'near'],
    ['i live by myself now', 'alone'],
    ['my husband is sleeping', 'asleep'],
    ['just me and the cat', 'alone'],
    ['Nobody out here for miles', 'alone'],
    ["I'm on my work laptop", 'writes'],
    ['We had soup.', undefined],
  ])('"%s" is %s', (text, company) => expect(heard(text).company).toBe(company))
})

describe('what is named', () => {
  it.each([
    ['my colleague Priya has noticed', ['person']],
    ['my sister would worry too much', []],
    ['theres miss Khan at school', ['ally', 'person']],
    ['they are in the bathroom drawer', ['at-hand']],
    ['the bridge by the retail park', ['means']],
    ['paracetamol, the whole cupboard of it', ['means', 'at-hand']],
    ["I don't have a gun", ['means']],
  ])('in "%s": %j', (text, names) => expect([...heard(text).named].sort()).toEqual([...names].sort()))
})

describe('what is done', () => {
  it.each([
    ["ok. I'll call and just ask", ['reaches']],
    ['ok going. coat on', ['reaches']],
    ["ok i'll go sit with her", ['reaches']],
    ['ok i flushed some of them', ['safer']],
    ["his brother's with him. he's ok", ['eased']],
    ['stop asking me questions', ['enough']],
    ['thanks', ['thanks']],
    ['I will not call anybody', []],
    ['should I text him', []],
  ])('in "%s": %j', (text, deeds) => expect([...heard(text).deeds].sort()).toEqual([...deeds].sort()))
})

describe('what is asked', () => {
  it.each([
    ['do i have to give my name', 'name'],
    ['will they come to my house', 'house'],
    ['if I call will they take my kid away', 'child'],
    ['so is it my fault', 'fault'],
    ["what if it's nothing", 'nothing'],
    ['what would I even say to them', 'words'],
    ['if i call the police they will ask papers?', 'papers'],
    ["so you're not gonna help with the text", 'message'],
    ['should I just tell her to leave him', 'leave'],
    ['so I have to stay with him don’t I', 'owe'],
    ['do I need a doctor then or', 'doctor'],
    ['he has pics of me', 'pictures'],
  ])('"%s" asks %s', (text, wonder) => expect(heard(text).wonders).toContain(wonder))

  it('and a plain telling asks nothing', () => {
    expect(heard('He came home late and went to bed.').wonders).toEqual([])
  })
})
