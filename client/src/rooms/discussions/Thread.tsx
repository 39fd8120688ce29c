// One thread: what it is about, its summary when it is settled, the conversation, how it is settled. Drawn in place under its subject, or as a page of its own.
import { IconArrowLeft, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { ThreadView } from '@contract/discussions.views.js';
import type { InitiativeRow } from '@contract/initiatives.views.js';
import type { Title } from '@contract/notices.js';
import type { ChannelView } from '@contract/seats.js';
import { usePeople } from '../../record/names.js';
import { useRecordWords } from '../../record/words.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { Icon } from '../../ui/Icon.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useChannel, useView } from '../../wire/use-channel.js';
import { useStanding } from '../../wire/use-command.js';
import { useWire } from '../../wire/WireProvider.js';
import { useBy } from './by.js';
import { Conversation } from './Conversation.js';
import css from './Discussions.module.css';
import { OwnLevel } from './Level.js';
import { Reopen, Resolve } from './Settle.js';
import { Stamp, useStamp } from './Stamp.js';
import { useAudience } from './use-conversation.js';
import { useReaders } from './use-readers.js';
import { useSince } from './use-since.js';
import { useDiscussionsWords } from './words.js';

interface ThreadProps {
  /** Absent on its own page, whose address says it. */
  readonly id?: string;
  /** Back to the list it was opened from. */
  readonly onBack?: () => void;
}

export function Thread({ id, onBack }: ThreadProps) {
  const params = useParams();
  return id ? <InPlace id={id} onBack={onBack} /> : <OwnPage key={params.id} id={params.id ?? ''} />;
}

function OwnPage({ id }: { id: string }) {
  const say = useDiscussionsWords();
  const thread = useView('thread', id, id);
  const { refusal } = useChannel(id);
  if (refusal) return <Page title={say('not-open')}><Closed /></Page>;
  if (!thread) return <Page title={say('loading')} />;
  return (
    <Page title={thread.title} heading={<span className="doc" lang={thread.lang} dir="auto">{thread.title}</span>} lede={<About id={id} thread={thread} />}>
      <div className={css.column}><Inside id={id} thread={thread} /></div>
    </Page>
  );
}

function InPlace({ id, onBack }: { id: string; onBack: (() => void) | undefined }) {
  const say = useDiscussionsWords();
  const thread = useView('thread', id, id);
  const { refusal } = useChannel(id);
  const self = useRef<HTMLDivElement>(null);
  const there = thread !== null;
  // It took the place of the list that had the focus.
  useEffect(() => {
    const drawn = there ? self.current : null;
    drawn?.focus({ preventScroll: true });
    // Come by an address and not from the list, which was in view: the thread may stand far below.
    if (drawn && drawn.getBoundingClientRect().top > innerHeight) drawn.scrollIntoView();
  }, [there]);
  const back = onBack && <button type="button" className="link small" onClick={onBack}><Icon of={IconArrowLeft} size={16} /> {say('threads.back')}</button>;
  if (refusal) return <>{back}<Closed /></>;
  if (!thread) return <p className="faint" role="status">{say('loading')}</p>;
  return (
    <div className={css.column} ref={self} tabIndex={-1}>
      {back}
      <Section title={<Doc size="object" as="span" lang={thread.lang}>{thread.title}</Doc>} end={<Link to={pageOf('thread', id)}>{say('thread.page')}</Link>}>
        <Inside id={id} thread={thread} />
      </Section>
    </div>
  );
}

function Closed() {
  const record = useRecordWords();
  return <Empty text={record('refusal.no-channel')} />;
}

function Inside({ id, thread }: { id: string; thread: ThreadView }) {
  const say = useDiscussionsWords();
  const since = useSince(id, `/api/threads?about=${thread.about}`);
  const { audience } = useAudience(id);
  const readers = useReaders();
  const resolved = thread.state === 'resolved';
  const closed = <div className={css.composer}><p className="soft">{say('say.closed')}</p><Reopen id={id} thread={thread} /></div>;
  return (
    <>
      <p className={`note faint ${css.standing}`}><span>{audience.kind !== 'open' && <Icon of={IconLock} size={16} />} {readers(audience)}</span> <OwnLevel channel={id} title={thread.title} /></p>
      {thread.summary && <Summary summary={thread.summary} />}
      <Conversation channel={id} since={since} closed={resolved ? closed : undefined} />
      {!resolved && <div className={css.settle}><Resolve id={id} thread={thread} /></div>}
    </>
  );
}

/** Pinned while the thread is settled. */
function Summary({ summary }: { summary: NonNullable<ThreadView['summary']> }) {
  const say = useDiscussionsWords();
  const people = usePeople(useMemo(() => [summary.person], [summary.person]));
  const by = useBy(people);
  const stamp = useStamp();
  return (
    <aside className={css.summary} aria-label={say('summary')}>
      <p className="strong">{say('summary')}</p>
      <div className={`doc ${css.statement}`} lang={summary.lang} dir="auto">{summary.text}</div>
      <p className="note soft">{say('summary.by', { who: by.who(summary.party, summary.person), when: stamp(summary.at) })}</p>
    </aside>
  );
}

const SUBJECTS = ['network', 'delegation', 'initiative', 'caucus', 'action'] as const;

/** The title of an initiative; other subjects are said by their kind. */
const useSubjectTitle = (subject: ChannelView | undefined): Title | undefined => {
  const { api } = useWire();
  const id = subject?.kind === 'initiative' ? subject.id : '';
  return useQuery({ queryKey: ['initiative-titles', id], queryFn: ({ signal }) => api.get<InitiativeRow[]>(`/api/initiatives/rows?ids=${id}`, signal), enabled: id !== '' }).data?.[0]?.title;
};

/** The plenary's discussions are listed under the desk; another state's delegation, which the secretariat reads too, has its code in the address. */
const placeOf = (subject: ChannelView): string => {
  if (subject.kind === 'network') return '/discussions';
  return subject.kind === 'delegation' && subject.owner && STATE.test(subject.owner) ? `/delegation/${subject.owner}` : pageOf(subject.kind, subject.id);
};
const STATE = /^[A-Z]{3}$/;

/** Its subject, by its title where it has one; who opened it and when. */
function About({ id, thread }: { id: string; thread: ThreadView }): ReactNode {
  const say = useDiscussionsWords();
  const lang = useLang();
  const by = useBy(usePeople(useMemo(() => [thread.opened.person], [thread.opened.person])));
  const subject = useStanding(thread.about);
  const known = useSubjectTitle(subject);
  const title = known && titleIn(known, lang);
  const page = subject && placeOf(subject);
  const kind = SUBJECTS.find((k) => k === subject?.kind) ?? 'other';
  return (
    <span className="small">
      {say('thread.about')} {page ? <Link to={`${page}?thread=${id}`} lang={title?.lang}>{title?.text ?? say(`thread.about.${kind}`)}</Link> : say('thread.about.other')}
      {' · '}{say('thread.opened', { party: by.who(thread.opened.party, thread.opened.person) })}, <Stamp at={thread.opened.at} />
    </span>
  );
}
