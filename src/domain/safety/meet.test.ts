import { describe, expect, it } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { playWith } from './play.fixture.ts'

const library = realLibrary()
const play = (...lines: string[]) => playWith(library, lines)

const { responses } = library

describe('what a person does in the middle of it', () => {
  it('who turns to somebody is let go, without a question', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'ok ringing them in my lunch break')
    expect(turns[3]!.said).toEqual(['reaches'])
    expect(turns[3]!.danger!.asked).toBeUndefined()
  })

  it('to write to the one who is feared is no turning to somebody', () => {
    expect(play('My husband hit me again', 'I will text him now')[1]!.said).not.toContain('reaches')
  })

  it('who wants no more questions gets none, and is not left', () => {
    const turns = play('I want to die', 'stop asking me questions', 'it hurts', 'all of it', 'so tired of it all')
    expect(turns[1]!.said).toEqual(['enough'])
    for (const { who, said } of turns.slice(1)) {
      expect(who).toBe('danger')
      expect(said.map((key) => responses[key]!.text).join(' ')).not.toContain('?')
    }
  })

  it('means told unasked raise what is known; put away, they do not', () => {
    const told = play('I want to die', 'no', 'no', 'paracetamol, the whole cupboard of it')
    // Such words are a crisis by themselves, whatever was asked before.
    expect([told[3]!.said[0], told[3]!.danger!.level]).toEqual(['suicide-crisis', 'crisis'])
    const away = play('I want to die', 'no', 'no', 'I flushed the pills')
    expect([away[3]!.said, away[3]!.danger!.level]).toEqual([['safer'], 'danger'])
  })

  it('a plan once declined can be asked for', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'no', 'no', 'this safety plan, what is it', 'yes')
    expect(turns[5]!.said).toEqual(['answer-plan', 'violence-plan'])
    expect(turns[6]!.said).toEqual(['violence-plan-yes', 'violence-plan-door'])
  })

  it('words to placate are refused however often they are asked for, and nothing goes round', () => {
    const asks = ['how do I keep him calm', 'can you write a text to him', 'what can I say to calm him']
    const turns = play('My husband hit me again', 'yes', 'no', ...asks)
    expect(turns[3]!.said).toEqual(['answer-message', 'violence-person'])
    expect(turns[4]!.said[0]).toBe('answer-message')
    expect(turns[5]!.said).not.toContain('answer-message')
  })

  it('who cannot write now is not asked further, and asked again when they are back', () => {
    const said = ['no, not safe', 'he is in the kitchen', 'it is always the same with him', 'he went out']
    const turns = play('My husband hit me again', ...said)
    expect(turns[1]!.said).toEqual(['violence-cannot-talk'])
    expect(turns[2]!.said.join()).not.toContain('safe-to-talk')
    expect(turns[3]!.said).toEqual(['still-here', 'violence-safe-to-talk'])
    expect(turns[4]!.said).toEqual(['violence-can-talk', 'violence-now'])
  })

  it('an "ok" is no yes to being in danger, and takes what is offered', () => {
    expect(play('My husband hit me again', 'yes', 'ok')[2]!.danger!.level).toBe('danger')
    expect(play('My husband hit me again', 'yes', 'no', 'no', 'ok')[4]!.said[0]).toBe('violence-plan-yes')
  })

  it('whoever is under eighteen is met as such, whoever hurts them', () => {
    const [opening] = play('im 14. my stepdad hits me when mum is on nights')
    expect(opening!.said).toEqual(['minor-danger', 'minor-now'])
  })

  it('when the one who frightened them has gone, that is said to be a moment', () => {
    const turns = play('He choked me', 'yes', 'no', 'he is leaving now', 'my neighbor is home', 'I am at her place')
    expect(turns.slice(3).map(({ said }) => said)).toEqual([['violence-gone'], ['somebody'], ['arrived']])
  })

  it('a concern for their own life comes before what is being asked, and that is taken up again', () => {
    const turns = play('My husband hit me again', "They'd all be better off without me.", 'no', 'yes')
    expect(turns[1]!.said.at(-1)).toBe('suicide-thoughts')
    expect(turns[1]!.danger!.waiting).toContain('violence')
    expect(turns[2]!.said).toEqual(['suicide-thoughts-no', 'also', 'violence-safe-to-talk'])
    expect(turns[3]!.said[0]).toBe('violence-can-talk')
  })

  it('a life that is threatened to be ended comes first while nothing else is more than a concern', () => {
    const [first] = play("He says he'll kill himself if I go, and he reads my phone every night")
    expect(first!.said).toEqual(['suicide-other-concern', 'suicide-other-now'])
    expect(first!.danger!.waiting).toEqual(['violence'])
  })
})
