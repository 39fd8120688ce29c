// States as rows to be compared: protocol number, status, since when, chair, and the focal point with the hour there. Not here: who stands in which table.
import { Link } from 'react-router';
import type { Contact } from '@contract/members.reads.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { StateCode } from '../../ui/StateCode.js';
import { Table, type Column } from '../../ui/Table.js';
import { hour, plainDate } from '../../ui/when.js';
import { AtWork } from './AtWork.js';
import css from './Members.module.css';
import { isAtWork } from '../../ui/instants.js';
import type { Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

export function StateName({ code, name, observer }: { code: string; name: string; observer?: boolean }) {
  return <span className={css.state}><Link className="plain strong" to={`/members/${code}`}>{name}</Link><StateCode code={code} name={name} observer={observer} besideName /></span>;
}

interface MembersTableProps {
  readonly caption: string;
  readonly states: readonly Belonging[];
  /** Undefined until they have come. */
  readonly people: readonly Contact[] | undefined;
  /** The rows differ in status. */
  readonly withStatus?: boolean;
}

export function MembersTable({ caption, states, people, withStatus }: MembersTableProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const reader = useReader();
  const day = (at: string) => plainDate(at.slice(0, 10), lang);
  const columns: Column<Belonging>[] = [
    { key: 'no', head: say('col.no'), phone: 'none', cell: (s) => <span className="faint">{states.indexOf(s) + 1}</span> },
    { key: 'state', head: say('col.state'), phone: 1, cell: (s) => <StateName code={s.id} name={s.names[lang].short} observer={s.on?.status !== 'member'} /> },
    ...(withStatus ? [{ key: 'status', head: say('col.status'), phone: 2 as const, cell: (s: Belonging) => (s.on ? word(`status.${s.on.status}`) : null) }] : []),
    { key: 'since', head: say('col.since'), phone: 2, cell: (s) => <>{s.on && day(s.on.since)}{nth(s, say)}</> },
    ...(withStatus ? [] : [{ key: 'chair', head: say('col.chair'), phone: 2 as const, cell: (s: Belonging) => <Chair of={s} day={day} /> }]),
    { key: 'focal', head: say('col.focal'), phone: 3, cell: (s) => people && <Focal people={people.filter((p) => p.party === s.id && p.function === 'focal-point')} /> },
  ];
  return <Table caption={caption} columns={columns} rows={states} rowKey={(s) => s.id} mine={(s) => s.id === reader.code} />;
}

/** "for the second time", where it has belonged before. */
const nth = (s: Belonging, say: ReturnType<typeof useMembersWords>) => {
  const n = s.memberships.filter((m) => m.status === s.on?.status && m.since <= (s.on?.since ?? '')).length;
  if (n < 2) return null;
  return <span className="faint"> {say('again', { nth: n === 2 ? say('nth.2') : n === 3 ? say('nth.3') : say('nth.more', { n }) })}</span>;
};

function Chair({ of: s, day }: { of: Belonging; day: (at: string) => string }) {
  const say = useMembersWords();
  const word = useRecordWords();
  if (!s.term) return null;
  const { stage, from, until } = s.term;
  const when = stage === 'incoming' ? say('term.from', { day: day(from) }) : stage === 'in-office' ? say('term.until', { day: day(until) }) : '';
  return <span className={stage === 'in-office' ? 'strong' : undefined}>{word(`state.term.${stage}`)}{when && <span className="faint" style={{ fontWeight: 400 }}> {when}</span>}</span>;
}

function Focal({ people }: { people: readonly Contact[] }) {
  const say = useMembersWords();
  const lang = useLang();
  const now = useNow('minute');
  const one = people.find((p) => isAtWork(p.hours, p.zone, now)) ?? people[0];
  if (!one) return <span className="faint">{say('focal.none')}</span>;
  return (
    <span className={css.row}>
      <span>{one.name}<span className="faint">{one.post && one.zone ? `, ${cityIn(one.post.city, lang)} ${hour(now, one.zone, lang)}` : ''}</span></span>
      <AtWork at={isAtWork(one.hours, one.zone, now)} />
    </span>
  );
}
