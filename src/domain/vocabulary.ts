// The closed lists that content, hearing and coaching share. A word here is a promise: content must give it a name in
// every offered language, and code may rely on it being one of these.

/** How sure a claim is; see "Evidence" in ARCHITECTURE.md. */
export const STRENGTHS = ['strong', 'moderate', 'weak', 'none', 'against'] as const
export type Strength = (typeof STRENGTHS)[number]

/** What one of us read of a source, the most first. */
export const READ = ['paper', 'abstract', 'elsewhere'] as const

export const FEELINGS = [
  'angry',
  'resentful',
  'hurt',
  'betrayed',
  'rejected',
  'lonely',
  'unimportant',
  'sad',
  'disappointed',
  'hopeless',
  'afraid',
  'anxious',
  'jealous',
  'ashamed',
  'guilty',
  'embarrassed',
  'confused',
  'torn',
  'stuck',
  'trapped',
  'overwhelmed',
  'tired',
  'numb',
  'grateful',
  'happy',
  'hopeful',
  'relieved',
  'loving',
  'proud',
  'excited',
] as const
export type Feeling = (typeof FEELINGS)[number]

/** The feelings that are good to have. */
export const GLAD_FEELINGS: ReadonlySet<Feeling> = new Set([
  'grateful',
  'happy',
  'hopeful',
  'relieved',
  'loving',
  'proud',
  'excited',
])

export const NEEDS = [
  'attention',
  'closeness',
  'touch',
  'understanding',
  'appreciation',
  'respect',
  'fairness',
  'honesty',
  'trust',
  'reassurance',
  'safety',
  'predictability',
  'space',
  'autonomy',
  'rest',
  'help',
  'belonging',
  'play',
  'meaning',
  'repair',
  'clarity',
  'choice',
] as const
export type Need = (typeof NEEDS)[number]

/** Wishes about the talk itself: short, and said to the coach. */
export const WAY_INTENTS = [
  'be-gentler',
  'be-direct',
  'be-shorter',
  'say-more',
  'more-ideas',
  'more-questions',
  'little-strength',
] as const

/** What is said to the coach in passing: about its questions, about the telling, about how it is this minute. */
export const ASIDE_INTENTS = [
  'not-heard',
  'odd-question',
  'unclear',
  'heard-before',
  'shrug',
  'rambling',
  'eased',
  'crying',
] as const

/** What the person wants from this turn. */
export const INTENTS = [
  'pour-out',
  'ask-advice',
  'say-better',
  'start-practice',
  'human-help',
  'change-topic',
  'small-talk',
  'greet',
  'thanks',
  'goodbye',
  'about-amante',
  'about-privacy',
  'agree',
  'refuse',
  'unsure',
  'another',
  'misunderstood',
  'stop',
  ...WAY_INTENTS,
  'not-their-side',
  'protest',
  ...ASIDE_INTENTS,
  'back-to',
] as const
export type Intent = (typeof INTENTS)[number]

/** What in a message a question may follow, what weighs most first; then what tells of joy, of a plan, of a time. */
export const CUES = [
  'self-doubt',
  'unheard',
  'not-about',
  'likeness',
  'remark',
  'forgotten',
  'pretending',
  'undeserved',
  'silent',
  'unsaid',
  'told',
  'body',
  'tears',
  'own-part',
  'touchless',
  'withdrawn',
  'waiting',
  'old-story',
  'unlike',
  'good-but',
  'ending',
  'two-roads',
  'mixed-words',
  'spark',
  'alone',
  'fear',
  'missing',
  'before',
  'others-say',
  'says',
  'kind',
  'wish',
  'doubt',
  'event',
  'again',
  'joy',
  'plan',
  'time',
] as const
export type Cue = (typeof CUES)[number]

/** How something is told: as what keeps happening or what another keeps doing, as what happened, as what somebody wants, as how things stand, as what goes on in oneself. */
export const FORMS = ['habit', 'their-habit', 'event', 'wanted', 'state', 'inner'] as const
export type Form = (typeof FORMS)[number]

/** What a question may ask for, so that nobody is asked what they have just told. */
export const ASKED_FOR = ['own-act', 'their-act', 'happened', 'long', 'often', 'wish', 'confided'] as const
export type AskedFor = (typeof ASKED_FOR)[number]

/** What in a message would land as an attack, or as its opposite. */
export const TONE_MARKS = [
  'criticism',
  'contempt',
  'defensiveness',
  'stonewalling',
  'absolute',
  'mind-reading',
  'threat',
  'insult',
  'command',
] as const
export type ToneMarkKind = (typeof TONE_MARKS)[number]

/** Where a small act fits: alone, with both, far apart, or with little strength left. */
export const FITS = ['solo', 'both', 'apart', 'low-energy'] as const
export type Fit = (typeof FITS)[number]

export const TONES = ['gentle', 'direct', 'brief'] as const
export type Tone = (typeof TONES)[number]

/** The stages a question can belong to; the arc of a talk runs through them. */
export const ASK_STAGES = ['closer', 'other', 'want', 'strength', 'exception', 'scale'] as const
export type AskStage = (typeof ASK_STAGES)[number]

/** What of a person's life is remembered, besides who it is about and what they wish for. */
export const FACT_KINDS = ['children', 'together', 'home', 'work'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** What can be practised, by kind: each a folder of content. */
export const PRACTISED = ['programme', 'practice', 'ritual', 'check', 'deck', 'rehearsal'] as const
export type Practised = (typeof PRACTISED)[number]

/** What became of an act that was taken on. */
export const OUTCOMES = ['done', 'partly', 'not-yet', 'dropped'] as const
export type ActOutcome = (typeof OUTCOMES)[number]

/** What a kept act is, in the Weave a stitch of its own: the six small moments, and what goes beyond them. */
export const STITCHES = [
  'presence',
  'question',
  'touch',
  'thanks',
  'ritual',
  'repair',
  'unplug',
  'honesty',
  'play',
] as const
export type Stitch = (typeof STITCHES)[number]

/** How often a ritual comes, as people say it; each is a rule of RFC 5545 in the calendar. */
export const RHYTHMS = ['day', 'weekday', 'week', 'month', 'season', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** How near a deck of questions goes, and for whom it is. */
export const DEPTHS = ['light', 'middle', 'deep'] as const
export const COMPANIES = ['two', 'more', 'new', 'apart', 'after-a-fight', 'parents', 'alone'] as const
