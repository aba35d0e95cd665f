import { describe, expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createTurnRound } from './turn-round.ts'

const turnRound = createTurnRound(realHearing())

describe('is turned round', () => {
  test.each([
    // Others, by role or pronoun.
    ['My husband scrolls all evening', 'your husband scrolls all evening'],
    ['my wife and I fight every Sunday', 'you and your wife fight every Sunday'],
    ['my best friend and I stopped talking', 'you and your best friend stopped talking'],
    ['my parents never ask about us', 'your parents never ask about you'],
    ['My kids hear every word of it', 'your kids hear every word of it'],
    ['my girlfriend cancels on me every weekend', 'your girlfriend cancels on you every weekend'],
    ['My partner (34F) sleeps on the sofa', 'your partner sleeps on the sofa'],
    ['my ex-wife calls me at work', 'your ex-wife calls you at work'],
    ['He never answers my messages', 'he never answers your messages'],
    ["she's been distant since the move", "she's been distant since the move"],
    ["He's moving to another city in May", "he's moving to another city in May"],
    ['they keep their phone under the pillow', 'they keep their phone under the pillow'],
    ["they've stopped coming to dinner", "they've stopped coming to dinner"],
    ['she told me she needs time', 'she told you she needs time'],
    ['he put his ring in a drawer', 'he put his ring in a drawer'],
    ["he doesn't come to bed before two", "he doesn't come to bed before two"],
    ['my husband is away three weeks out of four', 'your husband is away three weeks out of four'],
    ['My boyfriend left me on Friday', 'your boyfriend left you on Friday'],
    ['he keeps cancelling our evenings', 'he keeps cancelling your evenings'],
    ['she reads my face before I speak', 'she reads your face before you speak'],
    // The person.
    ['I feel invisible at my own table', 'you feel invisible at your own table'],
    ['I lie awake until three', 'you lie awake until three'],
    ["I'm lonely in my own house", "you're lonely in your own house"],
    ['im tired of asking', "you're tired of asking"],
    ["I've tried to talk to him", "you've tried to talk to him"],
    ['I was happy until last spring', 'you were happy until last spring'],
    ['I am not sure where we stand', 'you are not sure where you stand'],
    ['I still miss him every morning', 'you still miss him every morning'],
    ["I can't sleep when he is away", "you can't sleep when he is away"],
    ['I just want one evening with him', 'you just want one evening with him'],
    ["I'd like to be asked", "you'd like to be asked"],
    ['I found the messages on his tablet', 'you found the messages on his tablet'],
    ["we've been together for nine years", "you've been together for nine years"],
    ['We moved here for her job', 'you moved here for her job'],
    ['I sit there and he nods at the screen', 'you sit there and he nods at the screen'],
    ['and honestly I miss the smell of his coat', 'you miss the smell of his coat'],
    ['I feel like we are drifting', 'you feel like you are drifting'],
    ['I hate that he and I argue in front of the kids', 'you hate that the two of you argue in front of the kids'],
    ['I feel like he is hiding something', 'you feel like he is hiding something'],
    ['I’m scared of losing her', "you're scared of losing her"],
    ['I have to carry everything alone', 'you have to carry everything alone'],
    ['he left me 😢', 'he left you'],
    ['my stomach drops every time', 'your stomach drops every time'],
    // As it is typed on a phone.
    ['everyone says im lucky', "everyone says you're lucky"],
    ['when he goes quiet i panic', 'when he goes quiet you panic'],
    ['idk i just want him to ask', 'you just want him to ask'],
    ['i guess im always waiting for it', "you're always waiting for it"],
    ['im happy for them i really am', "you're happy for them"],
    ['he hasnt called since tuesday lol', "he hasn't called since tuesday"],
  ])('%s', (said, turned) => {
    expect(turnRound(said)).toBe(turned)
  })
})

describe('is left alone', () => {
  describe.each<[string, string[]]>([
    [
      'a verdict on the person',
      [
        'I am a terrible wife',
        "I'm always the problem",
        "I've been a bad husband",
        'I have been unfair to her',
        'I know I am a bad mother',
        "I feel like I'm a burden",
        "I'm tired and needy",
        'I was too much for him',
        'I have trust issues',
        "I'm failing as a partner",
        'I know it was my fault',
      ],
    ],
    [
      'harm that the person did',
      [
        'I lied to her about the money',
        'I cheated on my wife',
        'I ruined our weekend',
        'I let him down again',
        'I hurt her with that',
        'I slapped him once',
      ],
    ],
    [
      'what would be heard as an order',
      [
        'I need to leave him',
        'I have to change',
        "I can't trust her",
        "I'm going to leave him",
        'I need to stop texting him',
        'I deserve to be happy',
        'I should call him',
      ],
    ],
    [
      'a trait of the absent one',
      [
        'he is controlling',
        "she's so needy",
        'My husband is a coward',
        'he is distant and cruel',
        'I think she is manipulative',
        'he has been mean to me',
        'she acts like a child',
        'he is boring in bed',
        'my wife is depressed',
      ],
    ],
    [
      'the heart of the absent one',
      [
        "He doesn't love me",
        'she never cared about us',
        'he hates my mother',
        "I know he doesn't love me",
        'he only loves himself',
        'she loves her job more than me',
        'he thinks I am stupid',
        'she knows it hurts',
        "they don't respect me",
      ],
    ],
    [
      'an insult',
      ['he is an asshole to me', 'my wife is a bitch', 'he called me a fat pig', 'she talks shit about me'],
    ],
    [
      'broken grammar',
      [
        "she don't care about nothing",
        'he go out every night',
        'my husband just sit there',
        'I goes to bed alone',
        'he gone all weekend',
        'I seen him with her',
        'we was happy once',
        'they was at the door',
        "he doesn't goes out with me",
        'my wife and I was fighting',
        'him and me fight',
      ],
    ],
    [
      'a question',
      [
        'is he cheating on me',
        'do I tell her the truth?',
        'how do I get him back',
        'he left me, is it over',
        'my wife is distant, what do I do',
        'i lie down on his side sometimes, isnt that daft',
      ],
    ],
    [
      'a second part that would not fit',
      ['I came home and was tired', 'I cried and am still crying', 'I stayed but was not happy', 'I called him and'],
    ],
    [
      'ages and tags',
      [
        'my bf 24m ignores me',
        'me 31f and him 33m fight',
        'I F27 live with him',
        'tl;dr he left me',
        'edit: he wrote to me',
      ],
    ],
    [
      'somebody else speaking',
      [
        'he said "I need space"',
        "she said 'I need space'",
        'he said, I need space',
        'i said yeah just tired',
        'today he goes what appointment',
        'she told me “I am done”',
        'he yelled leave me alone at you',
      ],
    ],
    ['shouting', ['HE LEFT ME', 'he NEVER listens to me', 'I AM SO SAD', 'WHY DOES HE DO IT']],
    [
      'what is said to the coach',
      ['you do not understand me', 'I want you to listen', 'can you help me', 'I think your advice was wrong'],
    ],
    ['a land', ['he moved to the US in March', 'she lives in the us with her sister']],
    [
      'what is no clause',
      [
        '',
        'yes',
        'so sad',
        'I think that',
        'because of my',
        'I don’t know',
        '{echo} is here',
        'a'.repeat(500),
        `I feel${' '.repeat(400)}sad now`,
      ],
    ],
  ])('%s', (_, cases) => {
    test.each(cases)('%s', (said) => {
      expect(turnRound(said)).toBeUndefined()
    })
  })
})
