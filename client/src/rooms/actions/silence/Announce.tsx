// The chair puts a text under silence: mode, deadline on the wall of its city, how it is announced. The server says at once what that means: the instants, what is wrong,
// whom it finds asleep. Not here: rounds that are announced (Silence.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { SilenceMode, SilencePlan } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityIn } from '../../../ui/cities.js';
import { now as present, useNow } from '../../../ui/clock.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { dayKey, moment } from '../../../ui/when.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useBindings } from './acting.js';
import { Changes } from './Changes.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

const DAY_MS = 86_400_000;
const HOURS = Array.from({ length: 19 }, (_, i) => `${String(9 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);

const BLANK = { mode: 'collecting' as SilenceMode, time: '12:00', how: 'written', reason: '', what: 'changes' };
type Form = typeof BLANK & { date: string };

/** What the server makes of the form, asked anew with each change and each minute. */
const usePlan = (action: string, form: Form) => {
  const { api } = useWire();
  const minute = useNow('minute');
  const asked = { action, date: form.date, time: form.time, meeting: form.how === 'meeting', urgent: form.how === 'urgent', anew: form.what === 'whole' };
  return useQuery({ queryKey: ['silence', 'plan', asked, minute], queryFn: () => api.post<SilencePlan>('/api/silence/plan', asked), placeholderData: (before) => before, enabled: form.date !== '' });
};

/** What the mode means by the rules in force. */
const modeWord = (mode: SilenceMode, plan: SilencePlan | undefined) => (mode === 'collecting' && plan && plan.rules.breakers !== 'named' ? 'mode.collecting.apart' : (`mode.${mode}` as const));

export function Announce({ action, again }: { action: string; again: boolean }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [form, setForm] = useState<Form>({ ...BLANK, date: dayKey(present() + 5 * DAY_MS, 'UTC') });
  const change = (part: Partial<Form>) => setForm((f) => ({ ...f, ...part }));
  const { data: plan, error } = usePlan(action, form);
  const hows = [{ value: 'written', label: say('announce.written') }, { value: 'meeting', label: say('announce.meeting') }, { value: 'urgent', label: word('silence.urgent') }];
  return (
    <Section title={say(again ? 'announce.next' : 'announce')}>
      <div className={`${css.form} ${css.announce}`}>
        <Segments label={say('announce.mode')} value={form.mode} onChange={(mode) => change({ mode: mode as SilenceMode })} options={[{ value: 'collecting', label: say('announce.collecting') }, { value: 'strict', label: say('announce.strict') }]} />
        <p className="note soft">{say(modeWord(form.mode, plan))}</p>
        <div className={css.two}>
          <DateField label={say('announce.date')} value={form.date} onChange={(date) => change({ date })} />
          <SelectField label={say('announce.time', { city: plan ? cityIn(plan.civil.city, lang) : '…' })} value={form.time} onChange={(time) => change({ time })} options={HOURS.map((h) => ({ value: h, label: h }))} />
        </div>
        {plan?.changes && <Segments label={say('announce.what')} value={form.what} onChange={(what) => change({ what })} options={[{ value: 'changes', label: say('announce.changes') }, { value: 'whole', label: say('whole') }]} />}
        <Segments label={say('announce.how')} value={form.how} onChange={(how) => change({ how })} options={hows} />
        {form.how === 'urgent' && plan && <Urgent plan={plan} value={form.reason} onChange={(reason) => change({ reason })} />}
        {error && <ErrorNote what={why(error)} />}
        {plan?.changes && form.what === 'changes' && plan.changes.length > 0 && <Changes changes={plan.changes} />}
        {plan && <Means plan={plan} />}
        {plan && <Send action={action} form={form} plan={plan} />}
      </div>
    </Section>
  );
}

function Send({ action, form, plan }: { action: string; form: Form; plan: SilencePlan }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const { chair } = useBindings();
  const command = useCommand('silence.announce', action);
  const urgent = form.how === 'urgent';
  const reason = command.why ? why(command.why) : plan.faults[0] ? why({ why: plan.faults[0] }) : urgent && !form.reason.trim() ? say('announce.urgent') : null;
  const send = () => command.run({ silence: v4(), mode: form.mode, date: form.date, time: form.time, ...(plan.changes && form.what === 'whole' ? { anew: true as const } : {}), ...(form.how === 'meeting' ? { meeting: true as const } : {}), ...(urgent ? { reason: form.reason, lang } : {}) });
  return (
    <Act label={word('command.silence.announce')} weight="filled" reason={reason} reasonShown="below" life={drawn(command.life, why)} onTakeBack={command.takeBack}
      binding={chair(say(plan.changes && form.what === 'changes' ? 'ask.announce.changes' : 'ask.announce', { when: moment(plan.due, reader, lang, now) }), say('ask.announce.detail', { hash: plan.hash.slice(0, 8) }))} onAct={() => void send()} />
  );
}

function Urgent({ plan, value, onChange }: { plan: SilencePlan; value: string; onChange: (text: string) => void }) {
  const say = useSilenceWords();
  const names = useNames();
  const states = plan.troika.map((p) => names.party(p)).join(', ') || '—';
  return <TextField label={say('announce.urgent')} value={value} onChange={onChange} lines={2} most={REASON_MAX} help={say('announce.urgent.help', { hours: plan.rules.silenceHours, states })} />;
}

/** The instants, in the reader's zone and the chair's, and whom the deadline finds asleep. */
function Means({ plan }: { plan: SilencePlan }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const why = useWhy();
  const warned = new Map(plan.warnings.map((w) => [w.party, w]));
  return (
    <div role="status" className="small">
      <p className="num">{say('announce.starts', { starts: moment(plan.starts, reader, lang, now), due: moment(plan.due, reader, lang, now) })}</p>
      {plan.was !== 'exact' && <p className="amber">{say(`announce.${plan.was}`)}</p>}
      {plan.faults.map((f) => <p key={f} className="red">{why({ why: f })}</p>)}
      {warned.size > 0 && <p className="amber">{say('warned')} {new Intl.ListFormat(lang).format(names.sorted([...warned.keys()]).map((p) => say(`warned.${warned.get(p)!.why}`, { state: names.party(p), city: cityIn(warned.get(p)!.city, lang) })))}.</p>}
      {plan.unlisted.length > 0 && <p className="faint">{say('unlisted', { states: names.sorted(plan.unlisted).map((p) => names.party(p)).join(', ') })}</p>}
    </div>
  );
}
