// Invites a person into the delegation and shows the link to sign in, once; gives a person of it a further office. Not here: changing offices (PersonPanel.tsx).
import { useState } from 'react';
import { SECRETARIAT, type Mandate } from '@contract/seats.js';
import type { PersonFunction } from '@contract/members.codes.js';
import type { Lang } from '@contract/words/words.js';
import { Act } from '../../ui/Act.js';
import { Segments } from '../../ui/fields/Segments.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { useViews } from '../../wire/use-channel.js';
import type { DelegationProps } from './Delegation.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { InviteLink } from './InviteLink.js';
import { RoleFields, rolePayload } from './RoleFields.js';
import { useForm } from './use-form.js';

const blank = (party: string) => ({ name: '', email: '', lang: 'en' as Lang, post: '', function: (party === SECRETARIAT ? 'officer' : 'delegate') as PersonFunction, mandates: ['speak'] as readonly Mandate[], until: '' });

export function InvitePerson({ party, channel, onAccounts }: DelegationProps) {
  const say = useDelegationWords();
  const { zone } = useReader();
  const [invited, setInvited] = useState<{ person: string; name: string } | null>(null);
  const f = useForm('person.invite', channel, blank(party), (v) => ({ name: v.name.trim(), email: v.email.trim(), lang: v.lang, ...rolePayload(v, zone) }), (act) => {
    const person = act.state.is === 'recorded' ? act.state.result?.person : null;
    onAccounts();
    if (typeof person === 'string') setInvited({ person, name: (act.deed.payload as { name: string }).name });
  });
  const again = () => {
    setInvited(null);
    f.change(blank(party));
  };
  return (
    <Section title={say('invite')}>
      <p className="small soft">{say('invite.say')}</p>
      {invited ? (
        <>
          <InviteLink person={invited.person} name={invited.name} atOnce />
          <Act label={say('invite.again')} onAct={again} />
        </>
      ) : (
        <form className={css.form} onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
          <div className={css.pair}>
            <TextField label={say('col.fullname')} value={f.values.name} onChange={(v) => f.set('name', v)} autoComplete="off" error={f.error('name')} />
            <TextField label={say('col.email')} type="email" value={f.values.email} onChange={(v) => f.set('email', v)} autoComplete="off" error={f.error('email')} />
          </div>
          <Segments label={say('col.lang')} value={f.values.lang} onChange={(v) => f.set('lang', v as Lang)} options={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
          <RoleFields channel={channel} officers={party === SECRETARIAT} values={f.values} change={f.change} error={f.error} />
          <Act {...f.act} type="submit" weight="filled" reasonShown="below" />
        </form>
      )}
      <Grant party={party} channel={channel} />
    </Section>
  );
}

/** A second office of somebody who is in the delegation already. */
function Grant({ party, channel }: Pick<DelegationProps, 'party' | 'channel'>) {
  const say = useDelegationWords();
  const { zone } = useReader();
  const [open, setOpen] = useState(false);
  const people = useViews('person', channel).filter((p) => !p.closed).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { name: _, email: __, lang: ___, ...terms } = blank(party);
  const f = useForm('role.grant', channel, { person: '', ...terms }, (v) => ({ person: v.person, ...rolePayload(v, zone) }));
  if (!open) return <div className={css.open}><Act label={say('grant')} reason={f.act.reason} onAct={() => setOpen(true)} /></div>;
  return (
    <form className={css.form} onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
      <p className="small soft">{say('grant.say')}</p>
      <SelectField label={say('grant.who')} value={f.values.person} onChange={(v) => f.set('person', v)} options={people.map((p) => ({ value: p.id, label: p.name }))} empty={say('no-post')} error={f.error('person')} />
      <RoleFields channel={channel} officers={party === SECRETARIAT} values={f.values} change={f.change} error={f.error} />
      <div className={css.acts}><Act {...f.act} type="submit" reasonShown="below" /><Act label={say('close')} weight="quiet" onAct={() => setOpen(false)} /></div>
    </form>
  );
}
