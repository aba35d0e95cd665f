// Every address of the place, and the page that stands there.

import { Route, Switch } from 'wouter-preact'
import { PlanPage } from './pages/help/plan/plan-page.tsx'
import { LockPage } from './pages/lock/lock-page.tsx'
import { NotFoundPage } from './pages/not-found/not-found-page.tsx'
import { SettingsPage } from './pages/settings/settings-page.tsx'
import { SourcesPage } from './pages/sources/sources-page.tsx'
import { TalkPage } from './pages/talk/talk-page.tsx'
import { TalksPage } from './pages/talks/talks-page.tsx'
import { YouPage } from './pages/you/you-page.tsx'
import { later } from './parts/later.tsx'

const ActsPage = later(() => import('./pages/acts/acts-page.tsx').then((of) => of.ActsPage))
const DeckPage = later(() => import('./pages/decks/deck-page.tsx').then((of) => of.DeckPage))
const DecksPage = later(() => import('./pages/decks/decks-page.tsx').then((of) => of.DecksPage))
const KeepRitualPage = later(() => import('./pages/rituals/keep-ritual-page.tsx').then((of) => of.KeepRitualPage))
const KeptRitualPage = later(() => import('./pages/rituals/kept-ritual-page.tsx').then((of) => of.KeptRitualPage))
const RemindersPage = later(() => import('./pages/reminders/reminders-page.tsx').then((of) => of.RemindersPage))
const RitualsPage = later(() => import('./pages/rituals/rituals-page.tsx').then((of) => of.RitualsPage))
const UnplugPage = later(() => import('./pages/unplug/unplug-page.tsx').then((of) => of.UnplugPage))
const RehearsePage = later(() => import('./pages/rehearse/rehearse-page.tsx').then((of) => of.RehearsePage))
const SayPage = later(() => import('./pages/say/say-page.tsx').then((of) => of.SayPage))
const HumanPage = later(() => import('./pages/human/human-page.tsx').then((of) => of.HumanPage))
const BriefPage = later(() => import('./pages/human/brief-page.tsx').then((of) => of.BriefPage))
const AboutPage = later(() => import('./pages/about/about-page.tsx').then((of) => of.AboutPage))
const KeepPage = later(() => import('./pages/keep/keep-page.tsx').then((of) => of.KeepPage))
const MemoryPage = later(() => import('./pages/memory/memory-page.tsx').then((of) => of.MemoryPage))
const ModelPage = later(() => import('./pages/model/model-page.tsx').then((of) => of.ModelPage))
const SentPage = later(() => import('./pages/model/sent-page.tsx').then((of) => of.SentPage))
const TodayPage = later(() => import('./pages/today/today-page.tsx').then((of) => of.TodayPage))
const CoursePage = later(() => import('./pages/today/course-page.tsx').then((of) => of.CoursePage))
const KeptPage = later(() => import('./pages/today/kept-page.tsx').then((of) => of.KeptPage))
const PracticePage = later(() => import('./pages/today/practices-page.tsx').then((of) => of.PracticePage))
const PracticesPage = later(() => import('./pages/today/practices-page.tsx').then((of) => of.PracticesPage))
const ProgrammePage = later(() => import('./pages/today/programmes-page.tsx').then((of) => of.ProgrammePage))
const WeavePage = later(() => import('./pages/weave/weave-page.tsx').then((of) => of.WeavePage))
const LookingBackPage = later(() => import('./pages/back/looking-back-page.tsx').then((of) => of.LookingBackPage))
const ProgrammesPage = later(() => import('./pages/today/programmes-page.tsx').then((of) => of.ProgrammesPage))

const ChecksPage = later(() => import('./pages/checks/checks-page.tsx').then((of) => of.ChecksPage))
const CheckPage = later(() => import('./pages/checks/check-page.tsx').then((of) => of.CheckPage))
const TakePage = later(() => import('./pages/checks/take-page.tsx').then((of) => of.TakePage))
const TakenPage = later(() => import('./pages/checks/taken-page.tsx').then((of) => of.TakenPage))
const PulsePage = later(() => import('./pages/pulse/pulse-page.tsx').then((of) => of.PulsePage))
const JournalPage = later(() => import('./pages/journal/journal-page.tsx').then((of) => of.JournalPage))
const WritePage = later(() => import('./pages/journal/write-page.tsx').then((of) => of.WritePage))
const ThanksPage = later(() => import('./pages/journal/thanks-page.tsx').then((of) => of.ThanksPage))
const EntryPage = later(() => import('./pages/journal/entry-page.tsx').then((of) => of.EntryPage))

/** A new talk and a kept one are one page: a talk that gets its id while one writes must not be torn down. */
const TALK = /^\/(?:talk\/(?<id>[^/]+))?$/

export function SiteMap() {
  return (
    <Switch>
      <Route path={TALK}>{(params) => <TalkPage id={params.id} />}</Route>
      <Route path="/say" component={SayPage} />
      <Route path="/say/rehearse" component={RehearsePage} />
      <Route path="/talk" component={TalksPage} />
      <Route path="/today" component={TodayPage} />
      <Route path="/today/programmes" component={ProgrammesPage} />
      <Route path="/today/programme/:id">{({ id }) => <ProgrammePage id={id} />}</Route>
      <Route path="/today/course/:id">{({ id }) => <CoursePage id={id} />}</Route>
      <Route path="/today/acts" component={PracticesPage} />
      <Route path="/today/rituals" component={RitualsPage} />
      <Route path="/today/keep/:id">{({ id }) => <KeepRitualPage key={id} id={id} />}</Route>
      <Route path="/today/kept-ritual/:id">{({ id }) => <KeptRitualPage id={id} />}</Route>
      <Route path="/today/decks" component={DecksPage} />
      <Route path="/today/deck/:id">{({ id }) => <DeckPage id={id} />}</Route>
      <Route path="/today/unplug" component={UnplugPage} />
      <Route path="/you/reminders" component={RemindersPage} />
      <Route path="/today/practice/:id">{({ id }) => <PracticePage of={`practice/${id}`} />}</Route>
      <Route path="/today/ritual/:id">{({ id }) => <PracticePage of={`ritual/${id}`} />}</Route>
      <Route path="/today/kept" component={KeptPage} />
      <Route path="/today/checks" component={ChecksPage} />
      <Route path="/today/check/:id">{({ id }) => <CheckPage id={id} />}</Route>
      <Route path="/today/check/:id/take">{({ id }) => <TakePage id={id} />}</Route>
      <Route path="/today/check/:id/:taken">{({ id, taken }) => <TakenPage check={id} taken={taken} />}</Route>
      <Route path="/today/pulse" component={PulsePage} />
      <Route path="/today/journal" component={JournalPage} />
      <Route path="/today/journal/write" component={WritePage} />
      <Route path="/today/journal/thanks" component={ThanksPage} />
      <Route path="/today/journal/:id">{({ id }) => <EntryPage id={id} />}</Route>
      <Route path="/today/weave" component={WeavePage} />
      <Route path="/today/back" component={LookingBackPage} />
      <Route path="/you" component={YouPage} />
      <Route path="/you/memory" component={MemoryPage} />
      <Route path="/you/acts" component={ActsPage} />
      <Route path="/you/settings" component={SettingsPage} />
      <Route path="/you/lock" component={LockPage} />
      <Route path="/you/keep" component={KeepPage} />
      <Route path="/you/model" component={ModelPage} />
      <Route path="/you/sent" component={SentPage} />
      <Route path="/you/human" component={HumanPage} />
      <Route path="/you/brief" component={BriefPage} />
      <Route path="/you/about" component={AboutPage} />
      <Route path="/you/sources" component={SourcesPage} />
      <Route path="/help/plan/life">{() => <PlanPage key="life" name="life" />}</Route>
      <Route path="/help/plan/safety">{() => <PlanPage key="safety" name="safety" />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
