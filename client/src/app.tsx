// The only file of the client that names every room: routes, navigation, and what the shell is told. Not here: anything a page shows.
import { IconBell, IconBook2, IconChecklist, IconFileText, IconFolders, IconGavel, IconHome, IconLock, IconMicrophone, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import type { MeView } from '@contract/members.reads.js';
import { SECRETARIAT } from '@contract/seats.js';
import { Inbox } from './rooms/discussions/Inbox.js';
import { LiveNow } from './rooms/meetings/LiveNow.js';
import { useSearchGroups } from './rooms/records/use-search-groups.js';
import { Today } from './rooms/notices/Today.js';
import { useInboxCount } from './rooms/notices/use-inbox.js';
import { Frame } from './shell/Frame.js';
import { Lost } from './shell/Lost.js';
import { usePlaceWords } from './shell/places.js';
import { Shell } from './shell/Shell.js';
import { late } from './ui/Late.js';
import { Page } from './ui/Page.js';
import { useSession } from './wire/use-line.js';

const SignIn = late(() => import('./rooms/members/SignIn.js').then((m) => ({ default: m.SignIn })));
const Invitation = late(() => import('./rooms/members/Invitation.js').then((m) => ({ default: m.Invitation })));
const Threads = late(() => import('./rooms/discussions/Threads.js').then((m) => ({ default: m.Threads })));
const Drafting = late(() => import('./rooms/discussions/Drafting.js').then((m) => ({ default: m.Drafting })));
const Naming = late(() => import('./rooms/discussions/Naming.js').then((m) => ({ default: m.Naming })));
const Initiative = late(() => import('./rooms/initiatives/Initiative.js').then((m) => ({ default: m.Initiative })));
const Match = late(() => import('./rooms/commitments/matching/Match.js').then((m) => ({ default: m.Match })));
const Action = late(() => import('./rooms/actions/Action.js').then((m) => ({ default: m.Action })));

const Attended = late(() => import('./rooms/meetings/presence/Attended.js').then((m) => ({ default: m.Attended })));
const Dossier = late(() => import('./rooms/meetings/dossiers/Dossier.js').then((m) => ({ default: m.Dossier })));
const Delegation = late(() => import('./rooms/members/Delegation.js').then((m) => ({ default: m.Delegation })));
const Secretariat = late(() => import('./rooms/members/Secretariat.js').then((m) => ({ default: m.Secretariat })));
const Mails = late(() => import('./rooms/notices/Mails.js').then((m) => ({ default: m.Mails })));
const Unreached = late(() => import('./rooms/notices/Unreached.js').then((m) => ({ default: m.Unreached })));
const Desks = late(() => import('./rooms/notices/Desks.js').then((m) => ({ default: m.Desks })));
const Settings = late(() => import('./rooms/members/Settings.js').then((m) => ({ default: m.Settings })));
const Sent = late(() => import('./rooms/notices/Sent.js').then((m) => ({ default: m.Sent })));
const CalendarFeed = late(() => import('./rooms/notices/CalendarFeed.js').then((m) => ({ default: m.CalendarFeed })));

const State = late(() => import('./rooms/members/State.js').then((m) => ({ default: m.State })));
const PromisedBy = late(() => import('./rooms/commitments/scorecard/PromisedBy.js').then((m) => ({ default: m.PromisedBy })));

const beside = (code: string): ReactNode => <><PromisedBy code={code} /><Attended code={code} /></>;
const threads = (channel: string): ReactNode => <Threads channel={channel} />;
const desks = (channel: string): ReactNode => <Desks channel={channel} />;
const drafting = (action: string): ReactNode => <Drafting action={action} />;
const naming = (channel: string, identifier: string): ReactNode => <Naming channel={channel} identifier={identifier} />;

/** A page: its route pattern and how its chunk is loaded. */
const PAGES: readonly { readonly path: string; readonly page: ComponentType }[] = [
  { path: '/', page: () => <Today inbox={<Inbox />} live={<LiveNow />} /> },
  { path: '/initiatives', page: late(() => import('./rooms/initiatives/Initiatives.js').then((m) => ({ default: m.Initiatives }))) },
  { path: '/initiatives/export', page: late(() => import('./rooms/initiatives/Export.js').then((m) => ({ default: m.Export }))) },
  { path: '/initiatives/:id', page: () => <Initiative threads={threads} naming={naming} /> },
  { path: '/actions', page: late(() => import('./rooms/actions/Actions.js').then((m) => ({ default: m.Actions }))) },
  { path: '/actions/:id', page: () => <Action threads={threads} drafting={drafting} /> },
  { path: '/invitations/:id', page: late(() => import('./rooms/actions/statements/Invitation.js').then((m) => ({ default: m.Invitation }))) },
  { path: '/readings/:id', page: late(() => import('./rooms/actions/text/Reading.js').then((m) => ({ default: m.Reading }))) },
  { path: '/actions/:id/silence', page: late(() => import('./rooms/actions/silence/Silence.js').then((m) => ({ default: m.Silence }))) },
  { path: '/register', page: late(() => import('./rooms/actions/adoption/Register.js').then((m) => ({ default: m.Register }))) },
  { path: '/rules', page: late(() => import('./rooms/actions/profile/Rules.js').then((m) => ({ default: m.Rules }))) },
  { path: '/agreed', page: late(() => import('./rooms/actions/library/Agreed.js').then((m) => ({ default: m.Agreed }))) },
  { path: '/doc/*', page: late(() => import('./rooms/actions/adoption/Register.js').then((m) => ({ default: m.DocumentAddress }))) },
  { path: '/commitments', page: late(() => import('./rooms/commitments/Commitments.js').then((m) => ({ default: m.Commitments }))) },
  { path: '/commitments/new', page: late(() => import('./rooms/commitments/candidates/NewCandidate.js').then((m) => ({ default: m.NewCandidate }))) },
  { path: '/commitments/candidates', page: late(() => import('./rooms/commitments/candidates/Candidates.js').then((m) => ({ default: m.Candidates }))) },
  { path: '/commitments/candidates/:id', page: late(() => import('./rooms/commitments/candidates/Candidate.js').then((m) => ({ default: m.Candidate }))) },
  { path: '/commitments/scorecard', page: late(() => import('./rooms/commitments/scorecard/Scorecard.js').then((m) => ({ default: m.Scorecard }))) },
  { path: '/commitments/desk', page: late(() => import('./rooms/commitments/reports/Desk.js').then((m) => ({ default: m.Desk }))) },
  { path: '/commitments/:id/report', page: late(() => import('./rooms/commitments/reports/ReportForm.js').then((m) => ({ default: m.ReportForm }))) },
  { path: '/assessments/:id', page: late(() => import('./rooms/commitments/assessments/Assessment.js').then((m) => ({ default: m.Assessment }))) },
  { path: '/commitments/import', page: late(() => import('./rooms/commitments/imports/BringPledges.js').then((m) => ({ default: m.BringPledges }))) },
  { path: '/matching', page: late(() => import('./rooms/commitments/matching/Matching.js').then((m) => ({ default: m.Matching }))) },
  { path: '/matching/new', page: late(() => import('./rooms/commitments/matching/NewNeed.js').then((m) => ({ default: m.NewNeed }))) },
  { path: '/needs/:id', page: late(() => import('./rooms/commitments/matching/Need.js').then((m) => ({ default: m.Need }))) },
  { path: '/matches/:id', page: () => <Match threads={threads} /> },
  { path: '/commitments/:id/*', page: late(() => import('./rooms/commitments/Commitment.js').then((m) => ({ default: m.Commitment }))) },
  { path: '/meetings', page: late(() => import('./rooms/meetings/Meetings.js').then((m) => ({ default: m.Meetings }))) },
  { path: '/meetings/journal/:day?', page: late(() => import('./rooms/meetings/journal/Day.js').then((m) => ({ default: m.Day }))) },
  { path: '/meetings/bodies', page: late(() => import('./rooms/meetings/bodies/Bodies.js').then((m) => ({ default: m.Bodies }))) },
  { path: '/meetings/:id/screen/:screen?', page: late(() => import('./rooms/meetings/screen/Screen.js').then((m) => ({ default: m.Screen }))) },
  { path: '/meetings/:id/board', page: late(() => import('./rooms/meetings/voting/Board.js').then((m) => ({ default: m.Board }))) },
  { path: '/meetings/:id/badges', page: late(() => import('./rooms/meetings/registration/Badges.js').then((m) => ({ default: m.Badges }))) },
  { path: '/meetings/:id/*', page: late(() => import('./rooms/meetings/Meeting.js').then((m) => ({ default: m.Meeting }))) },
  { path: '/dossiers/:id', page: () => <Dossier threads={threads} /> },
  { path: '/imports', page: late(() => import('./rooms/initiatives/Imports.js').then((m) => ({ default: m.Imports }))) },
  { path: '/imports/:id', page: late(() => import('./rooms/initiatives/Import.js').then((m) => ({ default: m.Import }))) },
  { path: '/members', page: late(() => import('./rooms/members/Members.js').then((m) => ({ default: m.Members }))) },
  { path: '/members/directory', page: late(() => import('./rooms/members/Directory.js').then((m) => ({ default: m.Directory }))) },
  { path: '/members/:code', page: () => <State beside={beside} /> },
  { path: '/delegation/:code?', page: () => <Delegation threads={threads} desks={desks} /> },
  { path: '/secretariat', page: () => <Secretariat notices={<><Unreached /><Mails /></>} /> },
  { path: '/secretariat/reporters', page: late(() => import('./rooms/initiatives/Reporters.js').then((m) => ({ default: m.Reporters }))) },
  { path: '/settings', page: () => <Settings sending={<><Sent /><CalendarFeed /></>} /> },
  { path: '/outbox', page: late(() => import('./rooms/notices/Outbox.js').then((m) => ({ default: m.Outbox }))) },
  { path: '/inbox', page: late(() => import('./rooms/notices/Inbox.js').then((m) => ({ default: m.Inbox }))) },
  { path: '/discussions', page: late(() => import('./rooms/discussions/Desk.js').then((m) => ({ default: m.Desk }))) },
  { path: '/threads/:id', page: late(() => import('./rooms/discussions/Thread.js').then((m) => ({ default: m.Thread }))) },
  { path: '/caucuses', page: late(() => import('./rooms/discussions/Caucuses.js').then((m) => ({ default: m.Caucuses }))) },
  { path: '/caucuses/:id', page: late(() => import('./rooms/discussions/Caucus.js').then((m) => ({ default: m.Caucus }))) },
  { path: '/search', page: late(() => import('./rooms/records/Search.js').then((m) => ({ default: m.Search }))) },
];

function SignedIn({ me }: { me: MeView }) {
  const say = usePlaceWords();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const found = useSearchGroups(query);
  const unread = useInboxCount();
  const places = useMemo(() => [
    { to: '/', label: say('place.today'), icon: IconHome },
    { to: '/initiatives', label: say('place.initiatives'), icon: IconFolders },
    { to: '/actions', label: say('place.actions'), icon: IconFileText },
    { to: '/commitments', label: say('place.commitments'), icon: IconChecklist },
    { to: '/meetings', label: say('place.meetings'), icon: IconMicrophone },
    { to: '/discussions', label: say('place.discussions'), icon: IconBook2 },
    { to: '/members', label: say('place.members'), icon: IconUsersGroup },
    { to: '/caucuses', label: say('place.caucuses'), icon: IconLock },
    ...(me.party === SECRETARIAT ? [{ to: '/secretariat', label: say('place.secretariat'), icon: IconGavel }] : []),
  ], [say, me.party]);
  const palette = useMemo(() => ({
    groups: [{ label: say('palette.places'), local: true, lines: [...places, { to: '/inbox', label: say('place.inbox'), icon: IconBell }].map((p) => ({ id: p.to, label: p.label, icon: p.icon, onPick: () => void navigate(p.to) })) }, ...found],
    onQuery: setQuery,
  }), [say, places, found, navigate]);
  return (
    <Frame me={me} places={places} palette={palette} told={{ to: '/inbox', label: say('place.inbox'), unread }}>
      <Routes>
        {PAGES.map(({ path, page: One }) => <Route key={path} path={path} element={<One />} />)}
        <Route path="*" element={<Lost />} />
      </Routes>
    </Frame>
  );
}

/** Before anybody is known: nothing but the letterhead, so that nothing jumps when the session answers. */
export function App() {
  const { state } = useSession();
  const say = usePlaceWords();
  if (state.is === 'in') return <SignedIn me={state.me} />;
  return (
    <Shell places={[]}>
      {state.is === 'unknown' ? <Page title={say('place.opening')} /> : (
        <Routes>
          <Route path="/welcome" element={<Invitation />} />
          <Route path="*" element={<SignIn why={state.why} />} />
        </Routes>
      )}
    </Shell>
  );
}
