// What one's own state may do about sponsoring the text. Each act that binds asks once with the exact sentence. Not here: the lists (Sponsors.tsx).
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { SPONSOR, SPONSORSHIP, type SponsorshipView, type SponsorState } from '@contract/sponsors.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import { useBinding, type Verb } from './binding.js';
import { RecordSponsor } from './RecordSponsor.js';
import css from './Sponsors.module.css';
import { SponsorWords } from './SponsorWords.js';
import { useSponsorWords } from './words.js';

interface ActsProps {
  readonly action: ActionView;
  readonly view: SponsorshipView | null;
}

export function SponsorActs({ action, view }: ActsProps) {
  const { code } = useReader();
  if (!view) return action.lead === code && action.stage === 'negotiation' ? <Open action={action} /> : null;
  if (view.state === 'closed') return <div className={css.acts}><SponsorWords action={action} view={view} /></div>;
  if (action.stage !== 'negotiation' && action.stage !== 'silence') return null;
  const mine: SponsorState = view.sponsors.find((s) => s.party === code)?.state ?? 'none';
  const verbs = (['sign', 'offer', 'reconfirm', 'withdraw'] as const).filter((v) => next(SPONSOR, mine, v) !== null);
  const leaderless = view.orphanedUntil !== null && next(SPONSOR, mine, 'take-over') !== null;
  return (
    <div className={css.acts}>
      {leaderless && <One action={action} mine={mine} verb="take-over" />}
      {verbs.map((v) => <One key={v} action={action} mine={mine} verb={v} />)}
      <AskAgain action={action} view={view} />
      <RecordSponsor action={action} view={view} />
      <SponsorWords action={action} view={view} />
    </div>
  );
}

function One({ action, mine, verb }: { action: ActionView; mine: SponsorState; verb: Verb }) {
  const record = useRecordWords();
  const why = useWhy();
  const binding = useBinding(action);
  const c = useCommand(`sponsor.${verb}`, action.id, { machine: SPONSOR, state: mine });
  return (
    <Act label={record(`command.sponsor.${verb}`)} weight={verb === 'withdraw' || verb === 'offer' ? 'quiet' : 'plain'} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack}
      binding={verb === 'offer' ? undefined : binding(verb)} onAct={() => void c.run({})} />
  );
}

function Open({ action }: { action: ActionView }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { zone, city = cityOf(zone, lang) } = useReader();
  const binding = useBinding(action);
  const [at, setAt] = useState({ day: '', hour: '18:00' });
  const c = useCommand('sponsorship.open', action.id, { machine: SPONSORSHIP, state: 'not-open' });
  const printAt = instantIn(at.day, at.hour, zone);
  return (
    <div className={css.form}>
      <MomentField label={say('print.day')} hourLabel={say('hour', { city })} help={say('print.help')} value={at} onChange={setAt} optional />
      <p><Act label={record('command.sponsorship.open')} reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding('open')} onAct={() => void c.run(printAt ? { printAt } : {})} /></p>
    </div>
  );
}

/** For the chair and the state that leads; to everybody else it is not there, since nothing could make it theirs. */
function AskAgain({ action, view }: { action: ActionView; view: SponsorshipView }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const binding = useBinding(action);
  const [form, setForm] = useState<{ hours: string; reason: string; amended: boolean } | null>(null);
  const { code } = useReader();
  const c = useCommand('sponsorship.ask-again', action.id);
  const others = view.sponsors.some((s) => s.state === 'standing' && s.party !== code);
  if (c.why?.why === 'refusal.needs-seat' || !others) return null;
  if (!form) return <Act label={say('ask.open')} weight="quiet" reason={c.why && why(c.why)} onAct={() => setForm({ hours: '48', reason: '', amended: false })} />;
  const send = () => void c.run({ hours: Number(form.hours), reason: form.reason, lang, ...(form.amended ? { amended: true } : {}) }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={css.form}>
      <TextField label={say('ask.reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason })} lines={2} most={REASON_MAX} document />
      <TextField label={say('ask.hours')} value={form.hours} onChange={(hours) => setForm({ ...form, hours: hours.replace(/\D/g, '').slice(0, 3) })} />
      <label className="small"><input type="checkbox" checked={form.amended} onChange={(e) => setForm({ ...form, amended: e.currentTarget.checked })} /> {say('ask.amended')}</label>
      <p>
        <Act label={record('command.sponsorship.ask-again')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding('ask-again', form.reason)} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
