// An object's history as sentences, newest first, older ones on demand. Not here: what was said in discussions about it.
import { useMemo, useState } from 'react';
import { useSentences } from './sentence.js';
import { Section } from '../ui/Section.js';
import { Timeline } from '../ui/Timeline.js';
import { useChannel, useOlder } from '../wire/use-channel.js';
import { useRecordPageWords } from './page-words.js';

const SHOWN = 12;

/** `most`: how many are in sight before older ones are asked for. */
export function History({ channel, most = SHOWN }: { channel: string; most?: number }) {
  const say = useRecordPageWords();
  const { entries } = useChannel(channel);
  const older = useOlder(channel);
  const [shown, setShown] = useState(most);
  const [asking, setAsking] = useState(false);
  const last = useMemo(() => [...entries].reverse().slice(0, shown), [entries, shown]);
  const sentence = useSentences(last);
  const first = entries[0]?.seq ?? 1;
  const more = entries.length > shown || first > 1;
  const show = async () => {
    setAsking(true);
    if (entries.length <= shown) await older().catch(() => false);
    setShown((n) => n + 50);
    setAsking(false);
  };
  return (
    <Section title={say('history')}>
      <Timeline entries={last.map((e) => ({ id: `${e.seq}`, at: e.due ?? e.at, no: e.seq, sentence: sentence(e) }))} />
      {more && <button type="button" className="link small" aria-busy={asking || undefined} onClick={() => void show()}>{say('history.older')}</button>}
    </Section>
  );
}
