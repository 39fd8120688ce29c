// How far a text has come together: the text in small, one mark a paragraph; counts; one's own share (§3.4, 8). Not here: the paragraphs.
import { tally } from '@contract/text.model.js';
import { isAgreed, type TextView } from '@contract/text.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useReader } from '../../../ui/reader.js';
import { useStanding } from '../../../wire/use-command.js';
import { ByCountry } from './ByCountry.js';
import css from './Text.module.css';
import type { Numbered } from './use-text.js';
import { useTextWords } from './words.js';

const STATES = ['agreed', 'agreed-ad-ref', 'clean', 'open', 'bracketed'] as const;

export function Convergence({ text, paragraphs, at }: { text: TextView; paragraphs: readonly Numbered[]; at: string | null }) {
  const say = useTextWords();
  const record = useRecordWords();
  const names = useNames();
  const { code = '' } = useReader();
  const counts = tally(paragraphs.map((p) => p.paragraph.content));
  const seats = useStanding(text.id)?.seats ?? [];
  const before = text.issues.at(-1);
  const reservations = paragraphs.flatMap((p) => p.paragraph.reservations).concat(text.reservations).filter((r) => r.party === code).length;
  return (
    <section className={css.convergence} aria-labelledby="convergence">
      <h3 id="convergence">{say('convergence')}</h3>
      <div className={css.strip} data-many={paragraphs.length > 40 || undefined} role="img" aria-label={`${say('strip', { count: paragraphs.length })}. ${STATES.map((s) => `${record(`state.paragraph.${s}`)} ${paragraphs.filter((p) => p.paragraph.status === s).length}`).join(', ')}`}>
        {paragraphs.map((p, i) => <i key={p.paragraph.id} data-status={p.paragraph.status} data-here={p.paragraph.id === at || undefined} data-gap={(i > 0 && paragraphs[i - 1]!.paragraph.kind === 'PP' && p.paragraph.kind === 'OP') || undefined} />)}
      </div>
      <dl className={css.key}>
        {STATES.map((s) => {
          const count = paragraphs.filter((p) => p.paragraph.status === s).length;
          return count > 0 && <div key={s}><dt><i data-status={s} aria-hidden />{record(`state.paragraph.${s}`)}</dt><dd className="num">{count}</dd></div>;
        })}
      </dl>
      <p className="note soft">
        {say('brackets', { count: counts.brackets })} {before && !paragraphs.every((p) => isAgreed(p.paragraph.status)) && say('brackets.then', { count: before.brackets })}{' '}
        {names.knows(code) && say('own', { state: names.party(code), proposals: counts.proposals[code] ?? 0, reservations, alone: counts.alone[code] ?? 0 })}
      </p>
      {(seats.includes('chair') || seats.includes('secretariat')) && <ByCountry text={text} paragraphs={paragraphs} counts={counts} />}
    </section>
  );
}
