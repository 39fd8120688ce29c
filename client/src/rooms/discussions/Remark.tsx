// One thing that was said: a person's remark, or a state's position framed by rules in the serif. What was taken back leaves its trace. Not here: acts on it (RemarkActs.tsx).
import { memo, useState, type ReactNode } from 'react';
import { useNames } from '../../record/names.js';
import { useReader } from '../../ui/reader.js';
import { StateCode } from '../../ui/StateCode.js';
import { EntryNo } from '../../ui/Num.js';
import { useBy } from './by.js';
import css from './Discussions.module.css';
import { withNames } from './mentions.js';
import { RemarkActs } from './RemarkActs.js';
import { Reword } from './Reword.js';
import { usePlain } from './sealed.js';
import { Stamp, useStamp } from './Stamp.js';
import type { Remark as Said } from './use-conversation.js';
import { Versions } from './Versions.js';
import { Wording } from './Wording.js';
import { useDiscussionsWords } from './words.js';

export interface RemarkProps {
  readonly remark: Said;
  readonly channel: string;
  readonly people: ReadonlyMap<string, string>;
  /** What it answers, when that is known here. */
  readonly answered: Said | undefined;
  readonly onReply: ((remark: Said) => void) | undefined;
  /** May be named when it is reworded. */
  readonly parties: readonly string[];
  readonly open: boolean;
  /** The reader's own receipt: how its recording went. */
  readonly receipt?: ReactNode;
}

/** The address of a remark within its page. */
export const anchor = (remark: string): string => `remark-${remark}`;
const QUOTED = 160;

export const Remark = memo(function Remark(props: RemarkProps) {
  const { remark: r, channel, people, answered, onReply, parties, open, receipt } = props;
  const { code } = useReader();
  const [rewording, setRewording] = useState(false);
  return (
    <li id={anchor(r.id)} tabIndex={-1} className={css.said} data-standing={r.standing} data-gone={r.text === null || undefined} data-mine={(r.party === code && r.standing === 'remark') || undefined}>
      <article aria-labelledby={`${anchor(r.id)}-by`}>
        <Head remark={r} people={people} />
        {r.replyTo && <Quote remark={r.replyTo} of={answered} people={people} />}
        {rewording && r.text !== null ? <Reword remark={r} channel={channel} parties={parties} open={open} onClose={() => setRewording(false)} />
          : r.text !== null && <Wording text={r.text} lang={r.lang} mentions={r.mentions} position={r.standing === 'position'} />}
        {r.closed && <Gone remark={r} people={people} />}
        <Versions remark={r} />
        {!rewording && <RemarkActs remark={r} channel={channel} people={people} onReply={onReply} onReword={() => setRewording(true)} />}
        {receipt}
      </article>
    </li>
  );
});

function Head({ remark: r, people }: { remark: Said; people: RemarkProps['people'] }) {
  const say = useDiscussionsWords();
  const names = useNames();
  const stamp = useStamp();
  const person = r.person ? people.get(r.person) : undefined;
  const code = <StateCode code={r.party === 'secretariat' ? 'SEC' : r.party} name={names.party(r.party)} observer={r.seat === 'observer'} besideName />;
  const position = r.standing === 'position';
  return (
    <header className={css.by}>
      {code}
      <p className={css.author} id={`${anchor(r.id)}-by`}>
        {position ? say('position.of', { party: names.party(r.party, 'of') }) : <>{person ?? names.party(r.party)}{person && <span className="soft">, {names.party(r.party)}</span>}<span className="vh"> ({say('remark')})</span></>}
      </p>
      <span className="small faint">
        {position && person && `${say('position.by', { person })} · `}<Stamp at={r.at} /> · <EntryNo no={r.seq} href={`#${anchor(r.id)}`} />
        {r.editedAt && r.text !== null && ` · ${say('reworded', { when: stamp(r.editedAt) })}`}
      </span>
    </header>
  );
}

function Quote({ remark, of, people }: { remark: string; of: Said | undefined; people: RemarkProps['people'] }) {
  const say = useDiscussionsWords();
  const by = useBy(people);
  const names = useNames();
  const { text: read } = usePlain(of?.text ?? '');
  // Not loaded: following the link does.
  if (!of) return <blockquote className={css.quote}><a className="plain" href={`#${anchor(remark)}`}>{say('reply.earlier')}</a></blockquote>;
  const text = of.text === null ? null : withNames(read, of.mentions, names.party);
  return (
    <blockquote className={css.quote}>
      <a className="plain" href={`#${anchor(of.id)}`}>{say('reply.to', { who: by.who(of.party, of.person) })}</a>
      <span lang={of.lang} dir="auto">{text === null ? say('reply.gone') : text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}</span>
    </blockquote>
  );
}

function Gone({ remark: r, people }: { remark: Said; people: RemarkProps['people'] }) {
  const say = useDiscussionsWords();
  const by = useBy(people);
  const stamp = useStamp();
  const { party, person, at, reason } = r.closed!;
  const values = { who: by.who(party, person), when: stamp(at) };
  return <p className={`small soft ${css.gone}`}>{r.state === 'removed' ? say('gone.removed', { ...values, reason: reason?.text ?? '' }) : say('gone.withdrawn', values)}</p>;
}
