// The home page: what waits for the reader's state, soonest first, then what was entered since. Not here: the discussions that concern one (`inbox`).
import { useMemo, useRef, type ReactNode } from 'react';
import type { TodayView } from '@contract/notices.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { useSentences } from '../../record/sentence.js';
import { Clocks } from '../../ui/Clocks.js';
import { useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { Timeline } from '../../ui/Timeline.js';
import { longDay, moment } from '../../ui/when.js';
import { useChannel, useReading } from '../../wire/use-channel.js';
import { useSession } from '../../wire/use-line.js';
import { useList } from '../../wire/use-list.js';
import { Needs } from './Needs.js';
import css from './Today.module.css';
import { useTodayWords } from './words.js';

const SHOWN_MAX = 24;
const UN = { zone: 'America/New_York', city: 'New York' };

const useToday = (): TodayView | undefined => {
  return useList<TodayView>(['today'], '/api/today', ['import.', 'initiative', 'credentials.', 'chair.', 'actions.', 'silence.', 'statement.', 'delivery.', 'decision.', 'outcome.', 'report.', 'commitments.moved']).data;
};

/** What was unread on coming stays marked while one is here, although it counts as read now. */
const useSinceComing = (today: TodayView | undefined): TodayView['since'] => {
  const was = useRef<TodayView['since'] | null>(null);
  was.current ??= today?.since ?? null;
  return was.current ?? { seq: 0, at: null };
};

/** `live`: sittings under way; another room's, like the inbox. */
export function Today({ inbox, live }: { inbox: ReactNode; live?: ReactNode }) {
  const say = useTodayWords();
  const names = useNames();
  const { state } = useSession();
  const party = (state.is === 'in' && state.me.party) || null;
  const today = useToday();
  const since = useSinceComing(today);
  const chair = today?.chair ?? null;
  useReading(NETWORK);
  return (
    <Page title={say('title')} lede={<Lede last={since.at} />} end={<Hours chair={chair} />}>
      <div className={css.columns}>
        <div>
          <Needs items={today?.items} chair={chair} party={party} partyName={names.party(party ?? '', 'of')} />
        </div>
        <aside className={css.aside}>
          {live}
          {inbox}
          <Since read={since.seq} />
        </aside>
      </div>
    </Page>
  );
}

/** Which day it is for the reader, and when the reader was last here. */
function Lede({ last }: { last: string | null }) {
  const say = useTodayWords();
  const lang = useLang();
  const reader = useReader();
  const at = useNow('minute');
  const day = capital(longDay(at, reader.zone, lang));
  return last ? say('lede', { day, when: moment(last, reader, lang, at) }) : say('lede.first', { day });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The reader's post, the chair's capital, the United Nations; a zone that two share is shown once. */
function Hours({ chair }: { chair: TodayView['chair'] }) {
  const say = useTodayWords();
  const reader = useReader();
  const all = [
    { zone: reader.zone, city: reader.city, who: say('who.mine') },
    ...(chair?.zone ? [{ zone: chair.zone, city: chair.city ?? undefined, who: say('who.chair') }] : []),
    { ...UN, who: say('who.un') },
  ];
  return <Clocks label={say('clocks')} zones={all.filter((z, i) => all.findIndex((o) => o.zone === z.zone) === i)} />;
}

/** The plenary's entries, newest first; those after `read` are marked. */
function Since({ read }: { read: number }) {
  const say = useTodayWords();
  const { entries, ready } = useChannel(NETWORK);
  const shown = useMemo(() => [...entries].reverse().slice(0, SHOWN_MAX), [entries]);
  const sentence = useSentences(shown);
  const fresh = entries.filter((e) => e.seq > read).length;
  return (
    <Section title={say(read ? 'since' : 'since.before')} note={read && fresh ? say('since.count', { count: fresh }) : undefined}>
      {ready && !shown.length ? <p className="soft">{say('since.nothing')}</p>
        : <Timeline entries={shown.map((e) => ({ id: `${e.channel}:${e.seq}`, at: e.due ?? e.at, no: e.seq, sentence: sentence(e), unread: read > 0 && e.seq > read }))} />}
    </Section>
  );
}
