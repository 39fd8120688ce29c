// The rules of procedure: those in force, number by number, the versions before them, and for the chair the form that adopts others for what opens from now on. `/rules`.
// Not here: the rules that one proceeding keeps (silence/Frozen.tsx).
import { useState } from 'react';
import { BREAKERS, SILENT_SPONSORS, type ProfileRules, type ProfileView } from '@contract/profile.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Page } from '../../../ui/Page.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useChannel, useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useBindings } from '../silence/acting.js';
import css from '../statements/Statements.module.css';
import { useRuleWords } from './words.js';

/** In the order in which a text meets them. */
const NUMBERS = ['sponsorMembers', 'sponsorRegions', 'noticeHours', 'silenceHours', 'urgentHours', 'changesHours', 'objectHours', 'extensions', 'extensionHours', 'outageMinutes', 'outageWindowHours', 'disputeHours', 'positionsHours', 'textHours', 'translationHours'] as const satisfies readonly (keyof ProfileRules)[];
const HOURS = ['opens', 'closes'] as const;
type Form = Record<(typeof NUMBERS)[number], string> & Pick<ProfileRules, 'opens' | 'closes' | 'silentSponsors' | 'breakers'> & { decision: string };

export function Rules() {
  const say = useRuleWords();
  const { ready } = useChannel(NETWORK);
  const all = [...useViews('profile', NETWORK)].sort((a, b) => (a.adopted.at < b.adopted.at ? 1 : -1));
  const now = all.find((p) => p.inForce);
  return (
    <Page title={say('title')} lede={say('lede')}>
      {ready && now && <>
        <InForce profile={now} />
        <Adopt key={now.id} rules={now.rules} />
        {all.length > 1 && <Section title={say('before')}><ul>{all.filter((p) => !p.inForce).map((p) => <li key={p.id} className="small"><Adopted profile={p} /></li>)}</ul></Section>}
      </>}
    </Page>
  );
}

function Adopted({ profile: p }: { profile: ProfileView }) {
  const say = useRuleWords();
  const names = useNames();
  return <><b className="num">{p.name}</b> {say('adopted', { state: names.party(p.adopted.party) })} <When at={p.adopted.at} as="day" />{p.decision && <> {p.decision}</>}</>;
}

function InForce({ profile: p }: { profile: ProfileView }) {
  const say = useRuleWords();
  return (
    <Section title={say('in-force')} note={<Adopted profile={p} />}>
      <dl className={css.rules}>
        {NUMBERS.map((k) => <div key={k}><dt>{say(`rule.${k}`)}</dt><dd className="num">{p.rules[k]}</dd></div>)}
        <div><dt>{say('rule.silentSponsors')}</dt><dd>{say(`silent.${p.rules.silentSponsors}`)}</dd></div>
        <div><dt>{say('rule.breakers')}</dt><dd>{say(`breakers.${p.rules.breakers}`)}</dd></div>
        {HOURS.map((k) => <div key={k}><dt>{say(`rule.${k}`)}</dt><dd className="num">{p.rules[k]}</dd></div>)}
      </dl>
    </Section>
  );
}

/** For whoever is in the chair; to everybody else it is not there, since nothing could make it theirs. */
function Adopt({ rules }: { rules: ProfileRules }) {
  const say = useRuleWords();
  const record = useRecordWords();
  const why = useWhy();
  const { chair } = useBindings();
  const [form, setForm] = useState<Form | null>(null);
  const c = useCommand('profile.adopt', NETWORK);
  const label = record('command.profile.adopt');
  if (c.why?.why === 'refusal.needs-seat') return null;
  const begin = () => setForm({ ...(Object.fromEntries(NUMBERS.map((k) => [k, String(rules[k])])) as Record<(typeof NUMBERS)[number], string>), opens: rules.opens, closes: rules.closes, silentSponsors: rules.silentSponsors, breakers: rules.breakers, decision: '' });
  if (!form) return <p><Act label={label} reason={c.why && why(c.why)} reasonShown="below" onAct={begin} /></p>;
  const change = (more: Partial<Form>) => setForm({ ...form, ...more });
  const send = () => void c.run({
    rules: { ...(Object.fromEntries(NUMBERS.map((k) => [k, Number(form[k])])) as Record<(typeof NUMBERS)[number], number>), opens: form.opens, closes: form.closes, silentSponsors: form.silentSponsors, breakers: form.breakers },
    ...(form.decision.trim() ? { decision: form.decision } : {}),
  }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <Section title={label}>
      <div className={css.form}>
        <div className={css.two}>
          {NUMBERS.map((k) => <TextField key={k} label={say(`rule.${k}`)} value={form[k]} onChange={(v) => change({ [k]: v.replace(/\D/g, '').slice(0, 4) })} />)}
          {HOURS.map((k) => <TextField key={k} label={say(`rule.${k}`)} value={form[k]} onChange={(v) => change({ [k]: v })} />)}
          <SelectField label={say('rule.silentSponsors')} value={form.silentSponsors} onChange={(v) => change({ silentSponsors: v as ProfileRules['silentSponsors'] })} options={SILENT_SPONSORS.map((value) => ({ value, label: say(`silent.${value}`) }))} />
          <SelectField label={say('rule.breakers')} value={form.breakers} onChange={(v) => change({ breakers: v as ProfileRules['breakers'] })} options={BREAKERS.map((value) => ({ value, label: say(`breakers.${value}`) }))} />
        </div>
        <TextField label={say('decision')} value={form.decision} onChange={(decision) => change({ decision })} most={500} optional />
        <p>
          <Act label={label} weight="filled" reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={chair(say('ask'), say('ask.detail'))} onAct={send} />{' '}
          <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
        </p>
      </div>
    </Section>
  );
}
