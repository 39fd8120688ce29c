// A meeting's page: what it is, who presides, its parts under one roof. Each part has an address of its own, so that a phone opens where it was. Not here: what the parts show (parts.tsx).
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, Navigate, Route, Routes, useLocation, useParams } from 'react-router';
import { sittingNow, type MeetingView, type SittingView } from '@contract/meetings.views.js';
import { NETWORK } from '@contract/seats.js';
import { Follow } from '../../record/Follow.js';
import { useNames } from '../../record/names.js';
import { titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Page } from '../../ui/Page.js';
import { Tabs } from '../../ui/Tabs.js';
import { useChannel, useReading, useView, useViews } from '../../wire/use-channel.js';
import css from './Meetings.module.css';
import { NewMeeting } from './NewMeeting.js';
import { PARTS } from './parts.js';
import { presiding } from './sitting-now.js';
import { useMeetingWords } from './words.js';

export function Meeting() {
  const { id = '' } = useParams();
  return id === 'new' ? <NewMeeting /> : <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const say = useMeetingWords();
  const { ready, refusal } = useChannel(id);
  const view = useView('meeting', id, id);
  const chair = usePresiding(view);
  useSeats(id, chair);
  if (refusal) return <Page title={say('gone.title')}><Empty text={say('gone.text')} act={<LinkAct to="/meetings" label={say('back')} />} /></Page>;
  if (!ready || !view) return <Page title={say('loading')} heading={<span aria-busy>{'\u00a0'}</span>} />;
  return <Shown view={view} chair={chair} />;
}

const usePresiding = (view: MeetingView | null): string | null => {
  const terms = useViews('term', NETWORK);
  return view && presiding(view, terms);
};
/** Whoever presides has other seats than before: the buttons are asked again. */
const useSeats = (id: string, chair: string | null): void => {
  const client = useQueryClient();
  const before = useRef(chair);
  useEffect(() => {
    if (chair !== before.current) void client.invalidateQueries({ queryKey: ['channel', id] });
    before.current = chair;
  }, [client, id, chair]);
};

function Shown({ view, chair }: { view: MeetingView; chair: string | null }) {
  const say = useMeetingWords();
  const lang = useLang();
  useReading(view.id);
  const sitting = sittingNow(useViews('sitting', view.id));
  const title = titleIn(view.title, lang);
  const base = `/meetings/${view.id}`;
  const tabs = PARTS.map((p) => ({ to: p.path ? `${base}/${p.path}` : base, label: say(p.label), end: true }));
  const parts = (
    <Routes>
      {PARTS.map(({ path, part: Part }) => <Route key={path} path={path} element={<Part meeting={view} sitting={sitting} chair={chair} tabs={tabs} />} />)}
      <Route path="*" element={<Navigate to={base} replace />} />
    </Routes>
  );
  const [, , , at = ''] = useLocation().pathname.split('/');
  if (PARTS.some((p) => p.whole && p.path === at)) return parts;
  return (
    <div className={css.part} data-part={at || undefined}>
      <p className={`small ${css.back}`}><Link to="/meetings">{say('back')}</Link></p>
      <Page title={title?.text ?? ''} heading={<span className="doc" lang={title?.lang}>{title?.text}</span>} lede={<Standing view={view} sitting={sitting} chair={chair} />} end={<span className={css.follow}><Follow channel={view.id} /></span>}>
        <Tabs label={say('parts')} tabs={tabs} />
        {parts}
      </Page>
    </div>
  );
}

/** Which body, which sitting, who presides. */
function Standing({ view, sitting, chair }: { view: MeetingView; sitting: SittingView | null; chair: string | null }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const place = titleIn(view.place, lang);
  const by = chair === null ? say('nobody') : say(view.acting ? 'acting' : 'presides', { state: names.party(chair) });
  return (
    <span className={css.meta}>
      <span>{view.body.names[lang]}</span>
      {place && <span lang={place.lang}>{place.text}</span>}
      {view.hybrid && <span>{say('hybrid')}</span>}
      <span>{by}</span>
      <span role="status" className="strong">{view.state !== 'convened' ? record(`state.meeting.${view.state}`) : sitting && say('standing', { number: sitting.number, state: record(`state.sitting.${sitting.state}`) })}</span>
    </span>
  );
}
