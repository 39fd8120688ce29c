// The part of a meeting's page where delegations register: seats and closing time, one's own people, how many of every delegation; for the secretariat its desk and the door.
// Not here: badges to print (Badges.tsx), presence by a state's own word (presence/).
import { useState } from 'react';
import { SECRETARIAT } from '@contract/seats.js';
import type { MeetingView } from '@contract/meetings.views.js';
import type { ParticipantRow, RegistrationView } from '@contract/registration.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { useNow } from '../../../ui/clock.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { Table } from '../../../ui/Table.js';
import { When } from '../../../ui/When.js';
import { wornBy } from '../../../wire/session.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useSession } from '../../../wire/use-line.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { Allow, Approvals, Door } from './Desk.js';
import { Ours } from './Ours.js';
import { useParticipants } from './use-participants.js';
import { useRegistrationWords } from './words.js';

export function Registration({ meeting, sitting }: PartProps) {
  const say = useRegistrationWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const registration = useView('registration', meeting.id, meeting.id);
  const { rows = [], again } = useParticipants(meeting.id);
  const keeps = seats.includes('chair') || seats.includes('secretariat');
  return (
    <div className={css.columns}>
      <div className={css.stack}>{registration ? <Inside meeting={meeting} sitting={sitting} registration={registration} rows={rows} again={again} /> : <p className="soft">{say('none')}</p>}</div>
      <aside className={css.stack}>
        <Section title={say('open')}>
          {registration && <Terms registration={registration} meeting={meeting} />}
          {keeps && meeting.state === 'convened' && <Opening meeting={meeting} registration={registration} />}
          {rows.some((r) => r.state === 'approved') && <p><LinkAct to={`/meetings/${meeting.id}/badges`} label={say('list.print')} /></p>}
        </Section>
        {registration && keeps && <Allow meeting={meeting} />}
      </aside>
    </div>
  );
}

interface InsideProps extends Pick<PartProps, 'meeting' | 'sitting'> {
  readonly registration: RegistrationView;
  readonly rows: readonly ParticipantRow[];
  readonly again: () => void;
}
/** The secretariat's desk and door, or one's own delegation; below it everybody by their numbers. */
function Inside({ meeting, sitting, registration, rows, again }: InsideProps) {
  const { state } = useSession();
  const worn = state.is === 'in' ? wornBy(state.me) : undefined;
  const seats = useStanding(meeting.id)?.seats ?? [];
  const speaks = seats.includes('delegate') || seats.includes('observer');
  return (
    <>
      {worn?.party === SECRETARIAT && sitting && sitting.state !== 'closed' && <Door meeting={meeting.id} sitting={sitting} rows={rows} />}
      {worn?.party === SECRETARIAT && <Approvals rows={rows} onRuled={again} />}
      {worn && speaks && <Ours meeting={meeting.id} delegation={worn.delegation} registration={registration} />}
      <Delegations registration={registration} />
    </>
  );
}

function Terms({ registration: r, meeting }: { registration: RegistrationView; meeting: MeetingView }) {
  const say = useRegistrationWords();
  const lang = useLang();
  const open = useNow('minute') < Date.parse(r.until);
  return (
    <>
      <p className="strong">{say('seats', { plus: r.plus })}</p>
      <p className="small soft">{say(open ? 'until.is' : 'until.was')} <When at={r.until} place={{ zone: meeting.zone, city: cityOf(meeting.zone, lang) }} /></p>
    </>
  );
}

function Opening({ meeting, registration }: { meeting: MeetingView; registration: RegistrationView | null }) {
  const say = useRegistrationWords();
  const lang = useLang();
  const [form, setForm] = useState<{ plus: string; at: { day: string; hour: string } } | null>(null);
  const { command, props } = useAct('registration.open', meeting.id);
  const begin = registration ? say('open.change') : props.label;
  if (!form) return <p><Act label={begin} weight={registration ? 'quiet' : 'filled'} reason={props.reason} onAct={() => { command.reset(); setForm({ plus: String(registration?.plus ?? 3), at: { day: '', hour: '18:00' } }); }} /></p>;
  const until = instantIn(form.at.day, form.at.hour, meeting.zone);
  const send = (): void => { if (until && form.plus) void command.run({ plus: Number(form.plus), until }).then(whenRecorded(() => setForm(null))); };
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <TextField label={say('plus')} value={form.plus} onChange={(n) => setForm({ ...form, plus: n.replace(/\D/g, '').slice(0, 2) })} />
      <MomentField label={say('until')} hourLabel={say('until.hour', { city: cityOf(meeting.zone, lang) })} value={form.at} onChange={(at) => setForm({ ...form, at })} />
      <p><Act {...props} label={begin} type="submit" weight="filled" onAct={() => undefined} />{' '}<Act label={say('desk.cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </form>
  );
}

function Delegations({ registration: r }: { registration: RegistrationView }) {
  const say = useRegistrationWords();
  const names = useNames();
  const { code } = useReader();
  const rows = names.sorted(r.parties.map((p) => p.party)).map((party) => r.parties.find((p) => p.party === party)!);
  if (!rows.length) return <Section title={say('who')}><p className="soft">{say('who.none')}</p></Section>;
  return (
    <Section title={say('who')} note={rows.length}>
      <Table caption={say('who.caption')} rows={rows} rowKey={(p) => p.party} mine={(p) => p.party === code} columns={[
        { key: 'state', head: say('who.state'), cell: (p) => <><StateCode code={p.party} name={names.party(p.party)} besideName /> {names.party(p.party)}</> },
        { key: 'seats', head: say('who.seats'), align: 'end', cell: (p) => `1 + ${r.allowed.find((a) => a.party === p.party)?.plus ?? r.plus}` },
        { key: 'registered', head: say('who.registered'), align: 'end', cell: (p) => p.registered },
        { key: 'approved', head: say('who.approved'), align: 'end', cell: (p) => p.approved },
        { key: 'arrived', head: say('who.arrived'), align: 'end', cell: (p) => p.arrived },
      ]} />
    </Section>
  );
}
