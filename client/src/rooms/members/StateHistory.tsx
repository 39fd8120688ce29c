// What the plenary's record says of a state: entries made by it or about it, newest first. Not here: the plenary as a whole (Today).
import { useMemo, useState } from 'react';
import type { EntryView } from '@contract/packet.js';
import { NETWORK } from '@contract/seats.js';
import { useSentences } from '../../record/sentence.js';
import { Act } from '../../ui/Act.js';
import { Section } from '../../ui/Section.js';
import { Timeline } from '../../ui/Timeline.js';
import { useChannel, useOlder } from '../../wire/use-channel.js';
import css from './Members.module.css';
import { useMembersWords } from './words.js';

const SHOWN = 12;

const concerns = (e: EntryView, code: string): boolean =>
  e.by.party === code || e.by.behalf === code || Object.values((e.data ?? {}) as Record<string, unknown>).some((v) => v === code || (Array.isArray(v) && v.includes(code)));

export function StateHistory({ code, name }: { code: string; name: string }) {
  const say = useMembersWords();
  const { entries, ready } = useChannel(NETWORK);
  const older = useOlder(NETWORK);
  const [most, setMost] = useState(SHOWN);
  const [end, setEnd] = useState(false);
  const own = useMemo(() => entries.filter((e) => concerns(e, code)).reverse(), [entries, code]);
  const shown = useMemo(() => own.slice(0, most), [own, most]);
  const sentence = useSentences(shown);
  const more = () => {
    setMost(most + SHOWN);
    if (own.length < most + SHOWN) void older().then((was) => setEnd(!was));
  };
  return (
    <Section title={say('history')}>
      {ready && shown.length === 0 && <p className="soft">{say('history.none', { state: name })}</p>}
      <Timeline entries={shown.map((e) => ({ id: `${e.channel}:${e.seq}`, at: e.due ?? e.at, no: e.seq, sentence: sentence(e) }))} />
      {ready && (end && own.length <= most ? <p className="note faint">{say('history.end')}</p> : <div className={css.more}><Act label={say('history.older')} size="small" weight="quiet" onAct={more} /></div>)}
    </Section>
  );
}
