// For the chair and the secretariat: what each state has open in the text, and how the brackets have gone from document to document (§3.4, 8). Not here: the text in small (Convergence.tsx).
import type { TextView } from '@contract/text.views.js';
import type { Tally } from '@contract/text.model.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Table } from '../../../ui/Table.js';
import type { Numbered } from './use-text.js';
import { useTextWords } from './words.js';

interface Row {
  party: string;
  proposals: number;
  reservations: number;
  alone: number;
}

export function ByCountry({ text, paragraphs, counts }: { text: TextView; paragraphs: readonly Numbered[]; counts: Tally }) {
  const say = useTextWords();
  const record = useRecordWords();
  const names = useNames();
  const reserved = paragraphs.flatMap((p) => p.paragraph.reservations).concat(text.reservations).map((r) => r.party);
  const parties = names.sorted([...new Set([...Object.keys(counts.proposals), ...Object.keys(counts.alone), ...reserved])].filter((p) => names.knows(p)));
  const rows = parties.map((party): Row => ({ party, proposals: counts.proposals[party] ?? 0, reservations: reserved.filter((r) => r === party).length, alone: counts.alone[party] ?? 0 }));
  const trend = text.issues.map((i) => `${record(`text.kind.${i.kind}`)}${i.kind === 'chair-text' && i.rev ? ` Rev.${i.rev}` : ''} ${i.brackets}`);
  return (
    <>
      {trend.length > 0 && <p className="note soft num">{say('trend')} {[...trend, `${say('trend.now')} ${counts.brackets}`].join(' · ')}</p>}
      {rows.length > 0 && (
        <Table caption={say('by-country')} rows={rows} rowKey={(r) => r.party} columns={[
          { key: 'state', head: say('by-country'), cell: (r) => names.party(r.party), phone: 1 },
          { key: 'proposals', head: say('by-country.proposals'), cell: (r) => <span className="num">{r.proposals}</span>, phone: 2 },
          { key: 'reservations', head: say('by-country.reservations'), cell: (r) => <span className="num">{r.reservations}</span>, phone: 2 },
          { key: 'alone', head: say('by-country.alone'), cell: (r) => <span className="num">{r.alone}</span>, phone: 2 },
        ]} />
      )}
    </>
  );
}
