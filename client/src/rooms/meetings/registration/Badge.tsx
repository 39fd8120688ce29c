// One participant's badge: name, function, state, and its code as dots for a reader and as letters for a person. Not here: the list of them (Badges.tsx).
import encodeQR from 'qr';
import { useMemo } from 'react';
import type { ParticipantView } from '@contract/registration.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import css from './Registration.module.css';
import { useRegistrationWords } from './words.js';

const QUIET = 4;

/** The code as one path of unit squares, with the quiet zone that readers need (ISO/IEC 18004). */
const dotsOf = (code: string): { d: string; size: number } => {
  const rows = encodeQR(code, 'raw', { border: QUIET });
  return { size: rows.length, d: rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('') };
};

export function Badge({ participant: p, party }: { participant: Pick<ParticipantView, 'name' | 'title' | 'capacity' | 'code'>; party: string }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  const names = useNames();
  const code = p.code ?? '';
  const dots = useMemo(() => dotsOf(code), [code]);
  return (
    <article className={css.badge} aria-label={say('badge.of', { name: p.name, code })}>
      <div>
        <p className={css.state}>{names.party(party)}</p>
        <p className={css.name}>{p.name}</p>
        {p.title && <p>{p.title}</p>}
        <p className="small soft">{record(`participant.capacity.${p.capacity}`)}</p>
        <p className={`small num ${css.typed}`}>{code}</p>
      </div>
      <svg className={css.code} viewBox={`0 0 ${dots.size} ${dots.size}`} shapeRendering="crispEdges" aria-hidden><path d={dots.d} fill="#000" /></svg>
    </article>
  );
}
