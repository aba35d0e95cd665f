// Every verb of the product on one device, as the faces call them. One file per verb stands behind it; this is only
// their list, so that a worker can offer it and a face can hold it.

import type { FactProposed } from '#domain/plan/proposals.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import type { PlanName } from '#domain/safety/plan-names.ts'
import type { Fit, Tone } from '#domain/vocabulary.ts'
import type { ModelsFound } from './model/find-models.ts'
import type {
  ModelToConnect,
  ModelTried,
  ModelUse,
  ModelView,
  Price,
  Reflected,
  SentView,
  SpentView,
  Worded,
  Wording,
} from './model/model-views.ts'
import type { PlanPart } from './plans.ts'
import type { LookBackView } from './practice/look-back.ts'
import type { NoteVerbs } from './practice/note-verbs.ts'
import type {
  ActView,
  CourseMoved,
  CourseView,
  KeptView,
  PractisesView,
  ProgrammeSummary,
} from './practice/practice-views.ts'
import type { RegularVerbs } from './practice/regular-verbs.ts'
import type { WeaveAsked, WeaveView } from './practice/weave-view.ts'
import type { RehearsalVerbs } from './rehearsal/rehearsal-verbs.ts'
import type { MessageToSayBetter, SaidBetter, WordsChecked } from './say-better.ts'
import type {
  CommitmentView,
  FactView,
  HelpView,
  Outcome,
  PlanView,
  PlanWritten,
  Settings,
  Standing,
  TalkSummary,
  TalkView,
  TurnView,
} from './views.ts'

export interface Amante extends RegularVerbs, NoteVerbs, RehearsalVerbs {
  /** Makes ready what a first reply needs, so that it need not wait: the library, the rules, the ears. */
  warmUp(): Promise<void>
  standing(): Promise<Standing>
  /** Opens what is kept; with a PIN where one is set. */
  unlock(pin?: string): Promise<Outcome<Standing>>
  lock(): Promise<void>
  setPin(pin: string): Promise<Outcome<Standing>>
  removePin(pin: string): Promise<Outcome<Standing>>

  /** Sends one message; starts a talk where none is named. The turns made are the person's and the coach's. */
  sendMessage(input: { talk?: string; text: string }): Promise<Outcome<{ talk: string; turns: TurnView[] }>>
  /** What the coach says when a talk is opened anew: a kind question about an act taken on, or nothing. */
  openingWords(): Promise<Outcome<{ talk: string; turns: TurnView[] } | undefined>>
  /** Takes on the act offered in a turn. */
  takeOn(input: { talk: string; turn: string }): Promise<Outcome<{ talk: string; turns: TurnView[] }>>

  /** Looks at a message or a pasted chat: what lands hard, what is missing, versions. Nothing of it is kept. */
  sayBetter(input: MessageToSayBetter): Promise<Outcome<SaidBetter>>
  /** What is sharp in words as they stand. */
  checkWords(text: string): Promise<Outcome<WordsChecked>>
  /** Keeps words, sealed, as something the person means to say, and when, where they know. */
  keepWords(text: string, when?: string): Promise<Outcome<CommitmentView>>

  talks(): Promise<TalkSummary[]>
  talk(id: string): Promise<Outcome<TalkView>>
  searchTalks(words: string): Promise<TalkSummary[]>
  renameTalk(id: string, title: string): Promise<Outcome<TalkSummary>>
  /** Keeps what was held of a talk and written nowhere, because the person says so. */
  keepTalk(id: string): Promise<Outcome<TalkView>>
  eraseTalk(id: string): Promise<Outcome<void>>

  facts(): Promise<FactView[]>
  editFact(id: string, text: string): Promise<Outcome<FactView>>
  forgetFact(id: string): Promise<Outcome<void>>
  commitments(): Promise<CommitmentView[]>
  settleCommitment(id: string, outcome: 'done' | 'partly' | 'not-yet' | 'dropped'): Promise<Outcome<CommitmentView>>

  /** Every plan in which something is written, kept or held. */
  plans(): Promise<PlanView[]>
  /** Writes the words of one step; they are held with the open page until the plan is kept. Empty words clear it. */
  writePlan(part: PlanPart): Promise<Outcome<PlanWritten>>
  /** Keeps what was held of a plan, because the person says so. */
  keepPlan(plan: PlanName): Promise<Outcome<PlanView>>
  erasePlan(plan: PlanName): Promise<Outcome<void>>

  /** The connected language model, without its key; undefined where none is. */
  model(): Promise<ModelView | undefined>
  /** Looks on this machine and at the host of the page for a model that could be connected. */
  findModels(): Promise<Outcome<ModelsFound>>
  /** Connects a model; nothing is sent to it before a use is turned on. Troubles: "empty", "too-long", "bad-address", "open-address". */
  connectModel(to: ModelToConnect): Promise<Outcome<ModelView>>
  useModel(uses: Partial<Record<ModelUse, boolean>>): Promise<Outcome<ModelView>>
  /** Keeps what a million tokens cost, or forgets it. Troubles: "not-found", "bad-price". */
  priceModel(price: Price | undefined): Promise<Outcome<ModelView>>
  /** Forgets the connection and its key. */
  forgetModel(): Promise<Outcome<void>>
  /** Asks the model for one sentence, with no word of the person. */
  tryModel(): Promise<Outcome<ModelTried>>
  /**
   * Puts the coach's newest turn into a model's words, where that is on and may be. Sentences are heard as soon as they
   * are reviewed; the coach's own words stand in every other case.
   */
  putIntoWords(turn: { talk: string; turn: string }, hear: (wording: Wording) => void): Promise<Outcome<Worded>>
  /** Stops waiting for a model; the coach's own words stand. */
  stopWording(): Promise<void>
  /** A version of a message in a model's words; undefined where none holds. */
  wordMessage(message: { text: string; tone: Tone }): Promise<Outcome<string | undefined>>
  /** What the coach says to an entry of the journal, in a model's words; undefined where its own stand. */
  wordReflection(entry: string): Promise<Outcome<Reflected | undefined>>
  /** The stand-in's newest answer in a model's words; true where they hold and stand now. */
  wordStandIn(): Promise<Outcome<boolean>>
  /** Lets a model name a talk; true where it has a new title. */
  proposeTitle(talk: string): Promise<Outcome<boolean>>
  /** Facts of a talk that may be worth remembering; none is kept before the person says so. */
  proposeFacts(talk: string): Promise<Outcome<FactProposed[]>>
  takeFact(fact: FactProposed & { talk: string }): Promise<Outcome<void>>
  /** Everything that was sent to a model, word for word, newest first. */
  sentToModel(): Promise<SentView[]>
  /** Tokens by month and model, newest first, with their cost where a price is known. */
  spentOnModel(): Promise<SpentView[]>
  forgetSent(): Promise<Outcome<void>>

  /** Programmes that may be begun; joint ones only while no danger is remembered. */
  programmes(): Promise<ProgrammeSummary[]>
  /** Programmes under way. */
  courses(): Promise<CourseView[]>
  /** One of them, also after it is over. */
  course(id: string): Promise<Outcome<CourseView>>
  beginCourse(choice: { programme: string; way: Fit }): Promise<Outcome<CourseView>>
  /** Does one thing in a course; words that cannot wait are not kept in it, and bring help. */
  moveCourse(id: string, event: CourseEvent): Promise<Outcome<CourseMoved>>
  eraseCourse(id: string): Promise<Outcome<void>>
  /** Acts and rituals, listed. */
  practices(): Promise<PractisesView>
  /** One of them with its texts, by reference. */
  practice(of: string): Promise<Outcome<ActView>>
  /** Logs an act as kept, today unless another day is named. */
  keepAct(act: { of: string; on?: string }): Promise<Outcome<KeptView>>
  /** What was kept since a day, or ever; the newest day first. */
  kept(since?: string): Promise<KeptView[]>
  unkeepAct(id: string): Promise<Outcome<void>>
  /** The picture of what was kept, and what each of its stitches is. */
  weave(asked: WeaveAsked): Promise<WeaveView>
  /** The last days from the person's own data; talks in which danger was seen are left out. */
  lookBack(asked: { days: number }): Promise<LookBackView>

  /** Looks at words that are kept nowhere; the help to lay beside them, where there is need. */
  lookAt(text: string): Promise<HelpView | undefined>

  settings(): Promise<Settings>
  changeSettings(change: Partial<Settings>): Promise<Outcome<Settings>>
  draft(talk: string): Promise<string>
  keepDraft(talk: string, text: string): Promise<Outcome<void>>

  /** Help that fits words typed where no coach answers (a search, a title); undefined where nothing tells of danger. */
  heed(text: string): Promise<TurnView['help']>

  /** How often help was shown in a crisis, by year; nothing else is counted. */
  referrals(): Promise<Record<string, number>>
  /** Everything, in open formats: a JSON that can be imported, and Markdown to read. */
  exportAll(): Promise<Outcome<{ json: string; markdown: string }>>
  /** Adds what an export holds; what is already here is left as it is. */
  importAll(json: string): Promise<Outcome<{ added: number; skipped: number }>>
  eraseEverything(): Promise<Outcome<void>>

  /** Calls back after each change, of this window or another. */
  onChange(listener: () => void): Promise<() => void>
}
