// The credentials of a delegation: each letter with who issued it, whom it names, how it was ruled on; submitted here, revoked here. Not here: the ruling (CredentialsQueue.tsx).
import { useState } from 'react';
import { AUTHORITIES, type IssuingAuthority } from '@contract/members.codes.js';
import { CREDENTIALS, type CredentialsView } from '@contract/members.views.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { useUpload } from '../../record/use-upload.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { useNow } from '../../ui/clock.js';
import { DateField } from '../../ui/fields/DateField.js';
import { FileField } from '../../ui/fields/FileField.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { dayKey, longDay } from '../../ui/when.js';
import { useViews } from '../../wire/use-channel.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { instantIn } from '../../ui/instants.js';
import { LetterFile } from './LetterFile.js';
import { useForm } from './use-form.js';

const LETTER_KINDS = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';
const LETTER_MAX = 10 * 1024 * 1024;

interface CredentialsProps {
  readonly party: string;
  readonly channel: string;
}

/** Names of the people behind roles, in the order given. */
const useRoleNames = (channel: string) => {
  const roles = useViews('role', channel);
  const people = useViews('person', channel);
  const nameOf = (role: string) => people.find((p) => p.id === roles.find((r) => r.id === role)?.person)?.name ?? '';
  return { roles, nameOf };
};

export function Credentials({ party, channel }: CredentialsProps) {
  const say = useDelegationWords();
  const why = useWhy();
  const [open, setOpen] = useState(false);
  const maySubmit = useCommand('credentials.submit', channel).why;
  const letters = [...useViews('credentials', channel)].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <Section title={say('letters')}>
      {letters.length === 0 && <p className="small soft">{say('letters.none')}</p>}
      {letters.map((c) => <Letter key={c.id} letter={c} party={party} channel={channel} />)}
      {open ? <Submit party={party} channel={channel} onClose={() => setOpen(false)} /> : <div className={css.open}><Act label={say('letters.submit')} size="small" reason={maySubmit && why(maySubmit)} onAct={() => setOpen(true)} /></div>}
    </Section>
  );
}

function Letter({ letter: c, party, channel }: CredentialsProps & { letter: CredentialsView & { id: string } }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const lang = useLang();
  const names = useNames();
  const { zone } = useReader();
  const { nameOf } = useRoleNames(channel);
  const day = (at: string) => longDay(at, zone, lang);
  const f = useForm('credentials.revoke', channel, {}, () => ({ credentials: c.id }), undefined, { machine: CREDENTIALS, state: c.status });
  const bad = c.status === 'rejected' || c.status === 'revoked' || c.status === 'expired';
  const binding = { heading: say('heading', { state: names.party(party, 'of') }), sentence: word('entry.credentials.revoked', { by: names.party(party) }), detail: say('seen.own') };
  return (
    <article className={css.letter}>
      <p className={css.row}><span className={`strong ${bad ? 'red' : ''}`}>{word(`state.credentials.${c.status}`)}</span><span className="small soft">{word(`authority.${c.authority}`)}</span></p>
      <p className="doc">{c.issuer}</p>
      <p className="small soft num">{c.until ? say('letter.span', { from: day(c.from), until: day(c.until) }) : say('letter.from', { from: day(c.from) })}</p>
      <p className="small soft">{say('letter.names', { people: new Intl.ListFormat(lang).format(c.roles.map(nameOf).filter(Boolean)) })}</p>
      <LetterFile id={c.id} document={c.document} />
      {c.reason && <p className="small red">{say('letter.reason', { reason: c.reason })}</p>}
      {!bad && <div className={css.acts}><Act {...f.act} size="small" weight="quiet" binding={binding} /></div>}
    </article>
  );
}

function Submit({ party, channel, onClose }: CredentialsProps & { onClose: () => void }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const names = useNames();
  const { zone } = useReader();
  const now = useNow('minute');
  const { roles, nameOf } = useRoleNames(channel);
  const current = roles.filter((r) => !r.until || Date.parse(r.until) > now);
  const kept = useUpload('/api/credentials/upload');
  const waits = kept.file && !kept.id ? say('letter.uploading', { percent: Math.round(kept.done * 100) }) : null;
  const f = useForm('credentials.submit', channel, { issuer: '', authority: 'MFA' as IssuingAuthority, from: dayKey(now, zone), until: '', roles: [] as readonly string[] }, (v) => ({
    issuer: v.issuer.trim(), authority: v.authority, from: instantIn(v.from, '00:00', zone) ?? '', until: instantIn(v.until, '23:59', zone), roles: [...v.roles],
    ...(kept.id ? { document: kept.id } : {}),
  }));
  const { values, set, error } = f;
  const toggle = (id: string) => set('roles', values.roles.includes(id) ? values.roles.filter((r) => r !== id) : [...values.roles, id]);
  const sentence = say('letter.sentence', { state: names.party(party), count: values.roles.length, issuer: values.issuer });
  const missing = error('roles');
  return (
    <form className={css.form} onSubmit={(e) => e.preventDefault()} noValidate>
      <TextField label={word('field.issuer')} value={values.issuer} onChange={(v) => set('issuer', v)} help={say('letter.issuer-say')} error={error('issuer')} />
      <SelectField label={word('field.authority')} value={values.authority} onChange={(v) => set('authority', v as IssuingAuthority)} options={AUTHORITIES.map((a) => ({ value: a, label: word(`authority.${a}`) }))} />
      <div className={css.pair}>
        <DateField label={word('field.from')} value={values.from} onChange={(v) => set('from', v)} error={error('from')} />
        <DateField label={word('field.until')} value={values.until} onChange={(v) => set('until', v)} error={error('until')} optional />
      </div>
      <fieldset className={css.mandates}>
        <legend>{word('field.roles')}</legend>
        {current.map((r) => <label key={r.id} className={css.mandate}><input type="checkbox" checked={values.roles.includes(r.id)} onChange={() => toggle(r.id)} /><span><span className="strong">{nameOf(r.id)}</span> <span className="small soft">{word(`function.${r.function}`)}</span></span></label>)}
        {missing && <p className="note red" role="alert">{missing}</p>}
      </fieldset>
      <FileField label={say('letter.document')} file={kept.file} onFile={kept.take} accept={LETTER_KINDS} most={LETTER_MAX} error={kept.error} help={waits ?? say('letter.document-say')} />
      <div className={css.acts}>
        <Act {...f.act} reason={f.act.reason ?? waits} size="small" reasonShown="below" binding={values.roles.length > 0 && values.issuer.trim() ? { heading: say('heading', { state: names.party(party, 'of') }), sentence, detail: say('seen.own') } : undefined} />
        <Act label={say('close')} size="small" weight="quiet" onAct={onClose} />
      </div>
    </form>
  );
}
