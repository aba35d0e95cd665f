import { describe, expect, it } from 'vitest'
import { library, play } from './play.fixture.ts'

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
    expect([told[3]!.said[0], told[3]!.danger!.level]).toEqual(['suicide-means-yes', 'crisis'])
    const away = play('I want to die', 'no', 'no', 'I flushed the pills')
    expect([away[3]!.said, away[3]!.danger!.level]).toEqual([['safer'], 'danger'])
  })

  it('a plan once declined can be asked for', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'no', 'no', 'this safety plan, what is it', 'yes')
    expect(turns[5]!.said).toEqual(['answer-plan', 'violence-plan'])
    expect(turns[6]!.said).toEqual(['violence-plan-yes', 'violence-plan-door'])
  })

  it('words to placate are refused however often they are asked for, and nothing goes round', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'how do I keep him calm', 'can you write a text to him')
    expect(turns[3]!.said).toEqual(['answer-message', 'violence-person'])
    expect(turns[4]!.said).not.toContain('answer-message')
  })

  it('a life that is threatened to be ended comes first while nothing else is more than a concern', () => {
    const [first] = play("He says he'll kill himself if I go, and he reads my phone every night")
    expect(first!.said).toEqual(['suicide-other-concern', 'suicide-other-now'])
    expect(first!.danger!.waiting).toEqual(['violence'])
  })
})
