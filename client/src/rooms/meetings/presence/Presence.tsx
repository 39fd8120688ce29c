// Who is and was at the sitting, with the times they came and left; the desk at the door notes it for a state. Not here: one's own (Here.tsx).
import { useState } from 'react';
import type { PresenceView, Noted } from '@contract/presence.views.js';
import { NOTED } from '@contract/presence.views.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { Table } from '../../../ui/Table.js';
import { When } from '../../../ui/When.js';
import { useReader } from '../../../ui/reader.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { useMembers, useObserversOf } from '../use-members.js';
import { useMeetingWords } from '../words.js';
import { Here } from './Here.js';
import { QuorumPanel } from './QuorumPanel.js';

export function Presence({ meeting, sitting }: PartProps) {
  const say = useMeetingWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const parties = useView('presence', sitting?.id ?? '', meeting.id)?.parties ?? [];
  if (!sitting) return <p className="soft">{say('no-sitting')}</p>;
  const desk = (seats.includes('chair') || seats.includes('secretariat')) && sitting.state !== 'closed';
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        {desk && <Desk meeting={meeting} sitting={sitting} />}
        <Section title={say('who')} note={say('sitting', { number: sitting.number })}>{parties.length ? <Who parties={parties} zone={meeting.zone} /> : <p className="soft">{say('quorum.none')}</p>}</Section>
      </div>
      <aside className={css.stack}>
        <QuorumPanel meeting={meeting} sitting={sitting} />
        <Here meeting={meeting} sitting={sitting} />
      </aside>
    </div>
  );
}

type Line = PresenceView['parties'][number];
function Who({ parties, zone }: { parties: Line[]; zone: string }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const order = names.sorted([...new Set(parties.map((p) => p.party))]);
  const rows = order.flatMap((o) => parties.filter((p) => p.party === o));
  const noted = (at: string, mark: string | false) => <><When at={at} as="hour" place={{ zone }} />{mark && <> <span className="amber">{mark}</span></>}</>;
  return (
    <Table caption={say('who.caption')} rows={rows} rowKey={(p) => `${p.party} ${p.since}`} mine={(p) => p.party === code} columns={[
      { key: 'state', head: say('who.state'), cell: (p) => <><StateCode code={p.party} name={names.party(p.party)} besideName /> {names.party(p.party)}{!p.member && <span className="soft">, {say('who.observer')}</span>}</> },
      { key: 'mode', head: say('who.mode'), cell: (p) => <>{record(`presence.mode.${p.mode}`)}{p.slip && <span className="soft">, {say('who.hand')}</span>}</> },
      { key: 'came', head: say('who.came'), align: 'end', cell: (p) => noted(p.since, p.late && say('who.late')) },
      { key: 'went', head: say('who.went'), align: 'end', cell: (p) => (p.until ? noted(p.until, p.early && say('who.early')) : '') },
    ]} />
  );
}

function Desk({ meeting, sitting }: { meeting: MeetingView; sitting: SittingView }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const names = useNames();
  const states = [...useMembers(), ...useObserversOf(meeting)];
  const [form, setForm] = useState({ party: '', how: 'room' as Noted });
  const { command, props } = useAct('presence.note', meeting.id);
  return (
    <Section title={say('desk')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); if (form.party) void command.run({ sitting: sitting.id, ...form }); }}>
        <div className={css.two}>
          <SelectField label={say('desk.state')} value={form.party} onChange={(party) => { command.reset(); setForm({ ...form, party }); }} empty="–" options={states.map((value) => ({ value, label: names.party(value) }))} />
          <Segments label={say('desk.how')} value={form.how} onChange={(how) => { command.reset(); setForm({ ...form, how: how as Noted }); }} options={NOTED.map((value) => ({ value, label: value === 'left' ? say('desk.left') : record(`presence.mode.${value}`) }))} />
        </div>
        <p><Act {...props} type="submit" onAct={() => undefined} /></p>
      </form>
    </Section>
  );
}
