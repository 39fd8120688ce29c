// What the secretariat records of membership and of the chair: admission, status, withdrawal, terms. Everybody sees the acts, greyed with the reason.
// Not here: whether they are right (the server asks the record).
import { useState } from 'react';
import { NETWORK } from '@contract/seats.js';
import { useRecordWords } from '../../record/words.js';
import { Section } from '../../ui/Section.js';
import { Segments } from '../../ui/fields/Segments.js';
import { ChairForms } from './ChairForms.js';
import { Admit } from './Admit.js';
import { ChangeStatus, Withdraw } from './StatusForms.js';
import css from './Members.module.css';
import type { Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

const ACTS = ['state.admit', 'state.change-status', 'state.withdraw', 'chair.appoint', 'chair.end'] as const;

export function MembershipActs({ states }: { states: readonly Belonging[] }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const [act, setAct] = useState<(typeof ACTS)[number]>('state.admit');
  return (
    <Section title={say('acts')}>
      <p className="soft">{say('acts.say')}</p>
      <div className={css.form} style={{ maxWidth: 'none' }}>
        <Segments label={say('acts.which')} value={act} onChange={(v) => setAct(v as typeof act)} options={ACTS.map((a) => ({ value: a, label: word(`command.${a}`) }))} />
      </div>
      <div className={css.form}>
        {act === 'state.admit' && <Admit channel={NETWORK} states={states} />}
        {act === 'state.change-status' && <ChangeStatus channel={NETWORK} states={states} />}
        {act === 'state.withdraw' && <Withdraw channel={NETWORK} states={states} />}
        {(act === 'chair.appoint' || act === 'chair.end') && <ChairForms channel={NETWORK} act={act} states={states} />}
      </div>
    </Section>
  );
}
