// Another password, by the present one; every other session ends with it. Not here: the first password (Invitation.tsx).
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { TextField } from '../../ui/fields/TextField.js';
import { Section } from '../../ui/Section.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Account.module.css';
import { lacks, NewPassword, NOTHING_TYPED } from './NewPassword.js';
import { useSettingsWords } from './settings-words.js';

export function ChangePassword() {
  const say = useSettingsWords();
  const why = useWhy();
  const { api } = useWire();
  const client = useQueryClient();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(NOTHING_TYPED);
  const [tried, setTried] = useState(false);
  const [at, setAt] = useState<'ready' | 'busy' | 'done'>('ready');
  const [fault, setFault] = useState<unknown>(null);
  const change = (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (at === 'busy' || !present || lacks(next)) return;
    setAt('busy');
    setFault(null);
    api.post('/api/session/password', { present, next: next.first }).then(() => {
      setAt('done');
      setPresent('');
      setNext(NOTHING_TYPED);
      setTried(false);
      void client.invalidateQueries({ queryKey: ['sessions'] });
    }, (wrong: unknown) => {
      setFault(wrong);
      setAt('ready');
    });
  };
  return (
    <Section title={say('password')}>
      <form className={css.form} onSubmit={change} noValidate>
        <TextField label={say('password.present')} type="password" autoComplete="current-password" value={present} onChange={setPresent} error={tried && !present ? say('password.missing') : null} />
        <NewPassword label={say('password.next')} value={next} onChange={setNext} tried={tried} />
        {fault !== null && <ErrorNote what={why(fault)} />}
        <Act type="submit" label={say('password.act')} onAct={() => undefined} />
        <p className={`small acc ${css.end}`} role="status">{at === 'done' && say('password.done')}</p>
      </form>
    </Section>
  );
}
