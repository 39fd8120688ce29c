// The record of a delegation's channel as sentences, newest first. Not here: the plenary's (StateHistory.tsx).
import { useMemo, useState } from 'react';
import { useSentences } from '../../record/sentence.js';
import { Act } from '../../ui/Act.js';
import { Section } from '../../ui/Section.js';
import { Timeline } from '../../ui/Timeline.js';
import { useChannel, useOlder } from '../../wire/use-channel.js';
import { useDelegationWords } from './delegation-words.js';
import { useMembersWords } from './words.js';

const SHOWN = 12;

export function ChannelHistory({ channel }: { channel: string }) {
  const say = useDelegationWords();
  const pages = useMembersWords();
  const { entries } = useChannel(channel);
  const older = useOlder(channel);
  const [most, setMost] = useState(SHOWN);
  const shown = useMemo(() => [...entries].reverse().slice(0, most), [entries, most]);
  const sentence = useSentences(shown);
  const first = shown.at(-1)?.seq ?? 1;
  const more = () => {
    setMost(most + SHOWN);
    if (entries.length < most + SHOWN) void older();
  };
  return (
    <Section title={say('history')}>
      {shown.length === 0 && <p className="soft">{say('history.none')}</p>}
      <Timeline entries={shown.map((e) => ({ id: `${e.channel}:${e.seq}`, at: e.due ?? e.at, no: e.seq, sentence: sentence(e) }))} />
      {first > 1 && <Act label={pages('history.older')} size="small" weight="quiet" onAct={more} />}
    </Section>
  );
}
