// Where a commitment comes from, in the words that were said, with the way there. Who may not read the place sees the words only. Not here: checking it (the door).
import { Link } from 'react-router';
import type { CommitmentSource } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { pageOf } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { Section } from '../../../ui/Section.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';

export function Sources({ sources }: { sources: readonly CommitmentSource[] }) {
  const say = useCommitmentWords();
  if (!sources.length) return null;
  return <Section title={say('sources')} note={sources.length}><ul className={css.list}>{sources.map((s) => <Source key={s.id} source={s} />)}</ul></Section>;
}

const clock = (seconds: number): string => [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':');

function Source({ source: s }: { source: CommitmentSource }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const names = useNames();
  return (
    <li>
      <Doc as="blockquote" lang={s.lang ?? undefined}>{s.words}</Doc>
      <span className={`small soft num ${css.meta} ${css.whole}`}>
        <span>{word(`commitment.source.${s.kind}`)}</span>
        {s.party && <span>{say('source.party', { state: names.party(s.party) })}</span>}
        {s.symbol && <Link to={`/doc/${s.symbol}`}>{s.symbol}</Link>}
        {!s.symbol && s.ref && s.kind === 'recommendation' && <span>{s.ref}</span>}
        {s.channel && <Place channel={s.channel} seq={s.seq} />}
        {s.url && <a href={s.url} rel="noreferrer">{s.url}</a>}
        {s.seconds !== null && <span>{say('source.at', { moment: clock(s.seconds) })}</span>}
      </span>
    </li>
  );
}

/** The way to the line, for those who read its channel. */
function Place({ channel, seq }: { channel: string; seq: number | null }) {
  const say = useCommitmentWords();
  const standing = useStanding(channel);
  if (!standing) return null;
  return <Link to={pageOf(standing.kind, channel)}>{seq === null ? say('source.open') : say('source.line', { seq })}</Link>;
}
