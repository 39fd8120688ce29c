// Whom a call or a deadline has not reached, with the hour where they are and who may bind the state; the secretariat telephones and notes it. Of one channel on its own page, of
// all on the secretariat's. Not here: how it is found out (the server).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { UnreachedCall, UnreachedParty } from '@contract/notices.reads.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { hasWord, useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { cityIn } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { Deadline } from '../../ui/Deadline.js';
import { Doc } from '../../ui/Doc.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { hour } from '../../ui/when.js';
import { useCommand } from '../../wire/use-command.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Inbox.module.css';
import { useReachWords } from './unreached-words.js';

const EVERY_MS = 30_000;

export function Unreached({ channel }: { channel?: string }) {
  const say = useReachWords();
  const why = useWhy();
  const { api } = useWire();
  const { data, error, refetch } = useQuery({
    queryKey: ['secretariat', 'unreached', channel ?? ''], refetchInterval: EVERY_MS,
    queryFn: ({ signal }) => api.get<UnreachedCall[]>(`/api/secretariat/unreached${channel ? `?channel=${channel}` : ''}`, signal),
  });
  return (
    <Section title={say('unreached')}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && <p className="small soft">{say(data.length ? 'unreached.say' : 'unreached.none')}</p>}
      <ul>{data?.map((c) => <Call key={c.call} call={c} titled={!channel} />)}</ul>
    </Section>
  );
}

function Call({ call: c, titled }: { call: UnreachedCall; titled: boolean }) {
  const say = useReachWords();
  const word = useRecordWords();
  const lang = useLang();
  const title = titleIn(c.title, lang);
  const kind = `deadline.${c.type}`;
  return (
    <li className={css.object}>
      <p className={css.head}><span className="small strong red">{hasWord(kind) ? word(kind) : say('unreached.call')}</span><span className="small faint num">{say('unreached.note', { count: c.parties.length, all: c.concerned })}</span></p>
      {titled && <Doc size="row" lang={title?.lang}><Link to={pageOf(c.kind, c.channel)}>{title?.text ?? say('untitled')}</Link></Doc>}
      {c.due && <p className="small"><Deadline at={c.due} past="ended" inline /></p>}
      <ul>{c.parties.map((p) => <Party key={p.party} party={p} call={c.call} />)}</ul>
    </li>
  );
}

function Party({ party: p, call }: { party: UnreachedParty; call: string }) {
  const say = useReachWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const now = useNow('minute');
  const posts = p.posts.map((o) => say(o.open ? 'post.open' : 'post.shut', { city: cityIn(o.city, lang), hour: hour(now, o.zone, lang) }));
  const holders = p.holders.map((h) => `${h.name} (${word(`function.${h.function}`)}${h.city ? `, ${cityIn(h.city, lang)}` : ''})`);
  return (
    <li className={css.party}>
      <p className="strong">{names.party(p.party)}</p>
      <p className="small soft">{holders.length ? holders.join(' · ') : say('unreached.no-holder')}</p>
      <p className="small soft num">{posts.length ? posts.join(' · ') : say('unreached.no-post')}</p>
      {p.delegation && <Reached delegation={p.delegation} call={call} />}
    </li>
  );
}

function Reached({ delegation, call }: { delegation: string; call: string }) {
  const word = useRecordWords();
  const why = useWhy();
  const client = useQueryClient();
  const reach = useCommand('notice.reach', delegation);
  const act = () => void reach.run({ call }).then((done) => (done?.state.is === 'recorded' ? client.invalidateQueries({ queryKey: ['secretariat', 'unreached'] }) : undefined));
  return <div className={css.seen}><Act label={word('command.notice.reach')} size="small" reason={reach.why && why(reach.why)} life={drawn(reach.life, why)} onAct={act} /></div>;
}
