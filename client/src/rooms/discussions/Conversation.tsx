// A conversation from its first word to the field one writes in: a thread's or a caucus's. Not here: its title and how it is settled (Thread.tsx, Caucus.tsx).
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { usePeople } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { ActReceipt } from '../../ui/ActReceipt.js';
import { Icon } from '../../ui/Icon.js';
import { useChannel, useReading } from '../../wire/use-channel.js';
import { useSession } from '../../wire/use-line.js';
import { useBy } from './by.js';
import { Composer } from './Composer.js';
import css from './Discussions.module.css';
import { Missing } from './Missing.js';
import { Pending } from './Pending.js';
import { Remark } from './Remark.js';
import { useAudience, useOnTheWay, useRemarks, useStandingCount, useTyping, type Remark as Said, type Run } from './use-conversation.js';
import { useDeepLink } from './use-deep-link.js';
import { useEarlier } from './use-earlier.js';
import { useNewBelow } from './use-new-below.js';
import { useStill } from './use-still.js';
import { useWriting } from './use-writing.js';
import { useDiscussionsWords } from './words.js';

interface ConversationProps {
  readonly channel: string;
  /** The last number that had been read when one came; undefined while that is not known yet. */
  readonly since: number | undefined;
  /** Said instead of the field, where nothing can be added. */
  readonly closed?: ReactNode;
}

export function Conversation({ channel, since, closed }: ConversationProps) {
  const say = useDiscussionsWords();
  const { ready } = useChannel(channel);
  const { session } = useSession();
  const conversation = useRemarks(channel);
  const { known, runs, remarks } = conversation;
  const way = useOnTheWay(channel);
  const { audience, standing } = useAudience(channel);
  const open = standing?.open === true;
  const writing = useWriting(channel, open, way);
  const people = usePeople(useMemo(() => known.flatMap((r) => [r.person, r.closed?.person ?? null]), [known]));
  const typing = useTyping(channel);
  const fresh = useNewBelow(remarks, session.me?.person, ready);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useStill(list, end);
  const earlier = useEarlier(conversation, list);
  const shown = useMemo(() => new Set(remarks.map((r) => r.id)), [remarks]);
  useDeepLink(ready, useCallback((id) => shown.has(id), [shown]), earlier);
  const missing = useMissing(channel, runs, since);
  const byId = useMemo(() => new Map(known.map((r) => [r.id, r])), [known]);
  const pending = way.filter((w) => !byId.has(w.payload.remark) && w.act.state.is !== 'recorded');
  const { write } = writing;
  const reply = useCallback((r: Said) => {
    write({ replyTo: r.id });
    field.current?.focus();
  }, [write]);
  const receipts = useReceipts(way);
  // Only where nothing lies between that is not shown.
  const firstNew = since === undefined ? undefined : runs.find((r) => r.from <= since + 1 && since + 1 < r.to)?.remarks.find((r) => r.seq > since && r.person !== session.me?.person)?.id;
  return (
    <div className={css.conversation}>
      {since !== undefined && <Reading channel={channel} />}
      {ready && !remarks.length && !pending.length && <p className="soft">{say('empty')}</p>}
      <ol ref={list} className={css.list}>
        {runs.flatMap((run, i) => [missing[i] && <Missing key={`before ${runs.length - i}`} {...missing[i]} earlier={earlier} list={list} />, ...run.remarks.map((r) => (
          <Fragment key={r.id}>
            {r.id === firstNew && <li className={css.since} data-since><span>{say('since')}</span></li>}
            <Remark remark={r} channel={channel} people={people} answered={r.replyTo ? byId.get(r.replyTo) : undefined} onReply={closed ? undefined : reply} parties={audience.parties} open={open}
              receipt={receipts.get(r.id)} />
          </Fragment>
        ))])}
        {pending.map((one) => <Pending key={one.act.deed.command} one={one} onBack={writing.putBack} />)}
      </ol>
      <Typing parties={typing.parties} />
      <Arrived of={fresh.arrived} people={people} />
      {closed ?? <Composer channel={channel} audience={audience} open={open} writing={writing} answered={writing.replyTo ? byId.get(writing.replyTo) : undefined} people={people} onTyping={typing.tell} field={field} />}
      {fresh.below.length > 0 && <div className={css.below}><button type="button" onClick={fresh.show}><Icon of={IconArrowDown} size={16} />{say('below', { count: fresh.below.length })}</button></div>}
      <div ref={end} aria-hidden />
    </div>
  );
}

/** Counts as read what is shown; begun only when it is known what was unread before. */
function Reading({ channel }: { channel: string }) {
  useReading(channel);
  return null;
}

/** What is not shown before each of the runs; null where nothing is missing. */
const useMissing = (channel: string, runs: readonly Run[], since: number | undefined) => {
  const standing = useStandingCount(channel);
  const gaps = runs.filter((r) => r.from > 1).length;
  const shown = runs.flatMap((r) => r.remarks).filter((r) => r.state === 'posted' || r.state === 'stated').length;
  return runs.map(({ from }, i) => {
    if (from <= 1) return null;
    const after = i === 0 ? null : runs[i - 1]!.to - 1;
    const hides = since !== undefined && since + 1 < from && since >= (after ?? 0);
    return { after, before: from, count: gaps === 1 && standing !== null && standing > shown ? standing - shown : null, since: hides ? since : undefined };
  });
};

/** How the recording of one's own words went, by remark. */
const useReceipts = (way: ReturnType<typeof useOnTheWay>): ReadonlyMap<string, ReactNode> => {
  const why = useWhy();
  return useMemo(() => new Map(way.map((w) => [w.payload.remark, <ActReceipt key="receipt" life={drawn(w.act.state, why)} />])), [way, why]);
};

function Typing({ parties }: { parties: readonly string[] }) {
  const say = useDiscussionsWords();
  const by = useBy(new Map());
  return <p className={`note faint ${css.typing}`}>{parties.length > 0 && say('typing', { count: parties.length, who: parties.map((p) => by.who(p)).join(', ') })}</p>;
}

function Arrived({ of, people }: { of: Said | null; people: ReadonlyMap<string, string> }) {
  const say = useDiscussionsWords();
  const by = useBy(people);
  return <p className="vh" role="status">{of && say(`arrived.${of.standing}`, { who: by.who(of.party, of.person) })}</p>;
}
