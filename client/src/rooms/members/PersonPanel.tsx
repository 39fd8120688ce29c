// What can be done about one person and one office, under its row: change it, end it, correct the name, make a link, close the account.
// Each act greyed with its reason for those who may not. Not here: a further office (InvitePerson.tsx).
import { SECRETARIAT, type Mandate } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useReader } from '../../ui/reader.js';
import { dayKey } from '../../ui/when.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { InviteLink } from './InviteLink.js';
import type { Row } from './People.js';
import { RoleFields, rolePayload } from './RoleFields.js';
import { useForm } from './use-form.js';

interface PersonPanelProps {
  readonly party: string;
  readonly channel: string;
  readonly row: Row;
  readonly onAccounts: () => void;
}

export function PersonPanel(props: PersonPanelProps) {
  const say = useDelegationWords();
  return (
    <div className={css.panel}>
      <section aria-label={say('manage.office')}><h3>{say('manage.office')}</h3><Office {...props} /></section>
      <section aria-label={say('manage.person')}><h3>{say('manage.person')}</h3><Person {...props} /></section>
    </div>
  );
}

function Office({ party, channel, row: { role } }: PersonPanelProps) {
  const { zone } = useReader();
  const f = useForm('role.change', channel, { post: role.post ?? '', function: role.function, mandates: role.mandates as readonly Mandate[], until: role.until ? dayKey(role.until, zone) : '' }, (v) => ({ role: role.id, ...rolePayload(v, zone) }));
  const end = useForm('role.end', channel, {}, () => ({ role: role.id }));
  return (
    <form onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
      <RoleFields channel={channel} officers={party === SECRETARIAT} values={f.values} change={f.change} error={f.error} />
      <div className={css.acts}><Act {...f.act} type="submit" size="small" /><Act {...end.act} size="small" weight="quiet" /></div>
    </form>
  );
}

function Person({ party, channel, row: { person, role }, onAccounts }: PersonPanelProps) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const names = useNames();
  const name = person?.name ?? '';
  const f = useForm('person.correct', channel, { name }, (v) => ({ person: role.person, name: v.name.trim() }));
  const close = useForm('person.close', channel, {}, () => ({ person: role.person }), onAccounts);
  const sentence = word('entry.person.closed', { by: names.party(party), person: name });
  return (
    <>
      <form onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
        <TextField label={say('col.fullname')} value={f.values.name} onChange={(v) => f.set('name', v)} autoComplete="off" error={f.error('name')} />
        <div className={css.acts}><Act {...f.act} type="submit" size="small" /></div>
      </form>
      <div className={css.open}><InviteLink person={role.person} name={name} reason={f.act.reason} onMade={onAccounts} /></div>
      <div className={css.open}><Act {...close.act} size="small" weight="quiet" binding={{ heading: say('heading', { state: names.party(party, 'of') }), sentence, detail: say('seen.own') }} /></div>
    </>
  );
}
