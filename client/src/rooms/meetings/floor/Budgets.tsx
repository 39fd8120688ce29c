// Speaking time for the whole meeting: who has spent how much of it, fewest minutes first; the chair sets it and adds to it with a reason. Not here: the clock of one statement (Now.tsx).
import { useState } from 'react';
import { accountOf, type Account } from '@contract/budgets.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useMembers, useObserversOf } from '../use-members.js';
import { again } from '../../../record/again.js';
import css from './Floor.module.css';
import { Bar } from './Now.js';
import { clock } from './time.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface BudgetsProps {
  readonly meeting: MeetingView;
  readonly floor: Floor;
}
/** The account of a delegation or group in this meeting, as the door reckons it. */
export const useAccount = (meeting: string, floor: Floor): ((who: { party: string; group: string | null }) => Account | null) => {
  const budgets = useViews('budget', meeting);
  const topUps = useViews('top-up', meeting);
  return (who) => accountOf(who, budgets, topUps, floor.all);
};

export function Budgets({ meeting, floor }: BudgetsProps) {
  const say = useFloorWords();
  const chairs = useStanding(meeting.id)?.seats.includes('chair') ?? false;
  const budgets = useViews('budget', meeting.id);
  const account = useAccount(meeting.id, floor);
  const who = useAccounts(meeting, floor, account);
  if (!chairs && !budgets.length) return null;
  return (
    <Section title={say('budget')} note={budgets.length ? say('budget.order') : undefined} level={3} rule="thin">
      {who.length > 0 && <ul className={css.notes}>{who.map((w) => <One key={w.key} name={w.name} account={w.account} />)}</ul>}
      <TopUps meeting={meeting.id} />
      {chairs && <Acts meeting={meeting} set={budgets.length > 0} />}
    </Section>
  );
}

interface Line {
  key: string;
  name: string;
  account: Account;
}
/** Whoever has spoken or waits, and every group that time is set for: whoever has spent least comes first. */
const useAccounts = (meeting: MeetingView, floor: Floor, account: ReturnType<typeof useAccount>): Line[] => {
  const names = useNames();
  const lang = useLang();
  const groups = useViews('group', NETWORK);
  const parties = [...new Set(floor.all.filter((s) => s.list !== null).map((s) => s.party))];
  const of = (key: string, name: string, who: { party: string; group: string | null }): Line[] => {
    const found = account(who);
    return found ? [{ key, name, account: found }] : [];
  };
  const lines = [...parties.flatMap((p) => of(p, names.party(p), { party: p, group: null })), ...groups.flatMap((g) => of(g.id, g.name[lang], { party: g.speaker, group: g.id }))];
  return lines.sort((a, b) => a.account.spentMs - b.account.spentMs);
};

function One({ name, account: { totalMs, spentMs, leftMs } }: { name: string; account: Account }) {
  const say = useFloorWords();
  const left = say(leftMs >= 0 ? 'budget.left' : 'budget.over', { spent: clock(spentMs), left: clock(Math.abs(leftMs)) });
  return <li><p className="small num">{name} <span className="faint">{left}</span></p><Bar spoken={spentMs} limit={totalMs} amberAt={totalMs * 0.8} label={`${name}: ${left}`} /></li>;
}

function TopUps({ meeting }: { meeting: string }) {
  const say = useFloorWords();
  const names = useNames();
  return useViews('top-up', meeting).map((t) => <p key={t.id} className="note soft" lang={t.reason.lang}>{say('budget.added', { state: names.party(t.party), time: clock(t.seconds * 1000), reason: t.reason.text })}</p>);
}

const minutes = (text: string): number => Number(text.replace(/\D/g, '').slice(0, 3)) * 60;
function Acts({ meeting, set }: { meeting: MeetingView; set: boolean }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const groups = useViews('group', NETWORK).filter((g) => g.state === 'standing');
  const [members, observers] = [useMembers(), useObserversOf(meeting)];
  const [form, setForm] = useState<{ is: 'set' | 'add'; whom: string; minutes: string; reason: string } | null>(null);
  const setting = useAct('budget.set', meeting.id);
  const lifting = useAct('budget.lift', meeting.id);
  const adding = useAct('budget.top-up', meeting.id);
  const states = [...members, ...observers].map((value) => ({ value, label: names.party(value) }));
  const blank = { whom: '', minutes: '', reason: '' };
  if (!form) {
    return (
      <div className={css.line}>
        <Act label={setting.props.label} reason={setting.props.reason} size="small" weight="quiet" onAct={() => setForm({ is: 'set', ...blank })} />
        {set && <Act label={adding.props.label} reason={adding.props.reason} size="small" weight="quiet" onAct={() => setForm({ is: 'add', ...blank })} />}
      </div>
    );
  }
  const done = whenRecorded(() => setForm(null));
  const of = groups.some((g) => g.id === form.whom) ? { group: form.whom } : form.whom ? { party: form.whom } : {};
  const seconds = minutes(form.minutes);
  const send = () => {
    if (!seconds) return;
    if (form.is === 'set') void setting.command.run({ ...of, seconds }).then(done);
    else void adding.command.run({ party: form.whom, seconds, reason: form.reason, lang }).then(done);
  };
  const act = form.is === 'set' ? setting : adding;
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <SelectField label={say('budget.whom')} value={form.whom} onChange={(whom) => setForm({ ...form, whom })} empty={say(form.is === 'set' ? 'budget.all' : 'choose')}
          options={form.is === 'set' ? [...groups.map((g) => ({ value: g.id, label: g.name[lang] })), ...states] : states} />
        <TextField label={say('budget.minutes')} value={form.minutes} onChange={(m) => setForm({ ...form, minutes: m.replace(/\D/g, '').slice(0, 3) })} />
      </div>
      {form.is === 'add' && <TextField label={say('reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason })} most={REASON_MAX} />}
      <p>
        <Act {...again(act.props)} onAct={send} />{' '}
        {form.is === 'set' && set && <><Act {...again(lifting.props)} weight="quiet" onAct={() => void lifting.command.run(of).then(done)} />{' '}</>}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
