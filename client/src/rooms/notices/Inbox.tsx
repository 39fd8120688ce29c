// The inbox: what this person was told, by object, in the record's own sentences. A mail's link names one line of it. Not here: what is unread in discussions (the desk).
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { InboxObject, InboxView, NoticeLine } from '@contract/notices.reads.js';
import type { EntryView } from '@contract/packet.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { hasWord, useRecordWords } from '../../record/words.js';
import { useSentences } from '../../record/sentence.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { Act } from '../../ui/Act.js';
import { Deadline } from '../../ui/Deadline.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Segments } from '../../ui/fields/Segments.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Unread } from '../../ui/Unread.js';
import { When } from '../../ui/When.js';
import { useSession } from '../../wire/use-line.js';
import css from './Inbox.module.css';
import { Seen } from './Seen.js';
import { useInboxWords } from './inbox-words.js';
import { useInbox, useMarkNotices } from './use-inbox.js';

const FILTERS = ['all', 'unread'] as const;
type Filter = (typeof FILTERS)[number];

export function Inbox() {
  const say = useInboxWords();
  const why = useWhy();
  const { data, error, refetch } = useInbox();
  return (
    <Page title={say('title')} lede={say('lede')} end={<Link to="/settings">{say('settings')}</Link>}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && (data.objects.length ? <Told inbox={data} /> : <Empty text={say('empty')} />)}
    </Page>
  );
}

function Told({ inbox }: { inbox: InboxView }) {
  const say = useInboxWords();
  const why = useWhy();
  const mark = useMarkNotices();
  const [filter, setFilter] = useState<Filter>('all');
  const [fault, setFault] = useState<unknown>(null);
  const entries = useMemo(() => inbox.objects.flatMap((o) => o.lines.flatMap((l) => l.entry ?? [])), [inbox]);
  const sentence = useSentences(entries);
  const shown = filter === 'all' ? inbox.objects : inbox.objects.filter((o) => o.unread > 0);
  const read = (notices?: readonly string[]) => {
    setFault(null);
    mark(notices).catch(setFault);
  };
  return (
    <div className={css.objects}>
      <div className={css.bar}>
        <Segments bare label={say('filter')} value={filter} onChange={(f) => setFilter(f as Filter)} options={FILTERS.map((f) => ({ value: f, label: say(`filter.${f}`) }))} />
        <Act label={say('read-all')} size="small" reason={inbox.unread ? null : say('all-read')} onAct={() => read()} />
      </div>
      {fault !== null && <ErrorNote what={why(fault)} />}
      {shown.length ? <ul>{shown.map((o) => <One key={o.channel} object={o} sentence={sentence} onRead={read} />)}</ul> : <p className="soft">{say('none-unread')}</p>}
    </div>
  );
}

interface OneProps {
  readonly object: InboxObject;
  readonly sentence: (entry: EntryView) => string;
  readonly onRead: (notices: readonly string[]) => void;
}

function One({ object: o, sentence, onRead }: OneProps) {
  const say = useInboxWords();
  const lang = useLang();
  const called = useSearchParams()[0].get('notice');
  const title = useTitle(o);
  const unread = o.lines.filter((l) => !l.read);
  const about = o.about && titleIn(o.about.title, lang);
  return (
    <li className={css.object}>
      <div className={css.head}>
        <Doc size="row" lang={title.lang}><Link to={placeOf(o)}>{title.text}</Link></Doc>
        {about && <span className="note soft" lang={about.lang}>{about.text}</span>}
        <Unread count={o.unread} />
        {unread.length > 0 && <button type="button" className="link small" aria-label={say('read-one', { title: title.text })} onClick={() => onRead(unread.map((l) => l.id))}>{say('read')}</button>}
      </div>
      <ul className={css.lines}>{o.lines.map((l) => <Line key={l.id} line={l} sentence={l.entry ? sentence(l.entry) : null} called={l.id === called} />)}</ul>
    </li>
  );
}

/** A margin stands beside its text; a delegation has its state's code. */
const placeOf = (o: InboxObject): string => {
  if (o.kind === 'delegation' && o.owner) return `/delegation/${o.owner}`;
  if ((o.kind === 'speech' || o.kind === 'note') && o.about) return `${pageOf('meeting', o.about.channel)}/floor`;
  if (o.kind === 'voice' && o.about) return `${pageOf('action', o.about.channel)}/silence`;
  return (o.kind === 'margin' || o.kind === 'answer' || o.kind === 'approach') && o.about ? pageOf('action', o.about.channel) : pageOf(o.kind, o.channel);
};

function Line({ line: l, sentence, called }: { line: NoticeLine; sentence: string | null; called: boolean }) {
  const say = useInboxWords();
  const word = useRecordWords();
  const key = `deadline.${l.deadline?.kind ?? ''}`;
  return (
    <li data-unread={!l.read || undefined} data-called={called || undefined} ref={called ? (li) => li?.scrollIntoView({ block: 'center' }) : undefined}>
      <p className="small soft">{say(`class.${l.class}`)}</p>
      <div>
        <p>{sentence ?? (hasWord(key) ? word(key) : say('class.deadline'))} <span className="note faint"><When at={l.at} /></span></p>
        {l.due && <p className="small"><Deadline at={l.due} past="ended" inline /></p>}
        {l.acknowledgeable && <Seen line={l} />}
      </div>
    </li>
  );
}

/** What the object is called: its title, or what it is. */
function useTitle(o: InboxObject): { text: string; lang: Lang | undefined } {
  const say = useInboxWords();
  const lang = useLang();
  const names = useNames();
  const { state } = useSession();
  const own = titleIn(o.title, lang);
  if (own) return own;
  const mine = state.is === 'in' && state.me.party === o.owner;
  if (o.kind === 'delegation') return { text: mine || !o.owner ? say('object.delegation') : say('object.delegation-of', { state: names.party(o.owner) }), lang: undefined };
  return { text: say(o.kind === 'network' || o.kind === 'import' ? `object.${o.kind}` : 'object.untitled'), lang: undefined };
}
