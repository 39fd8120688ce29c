// Whom a main sponsor has asked to stand behind the text and how far that has got, seen by the two of them alone: asked, seen, answered. Not here: signatures (SponsorActs.tsx).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { APPROACH, APPROACH_RANKS, type ApproachRank, type ApproachView } from '@contract/approaches.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { NETWORK } from '@contract/seats.js';
import type { SponsorshipView } from '@contract/sponsors.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import { capital } from '../silence/acting.js';
import css from './Sponsors.module.css';
import { useSpread } from './Spread.js';
import { useSponsorWords } from './words.js';

interface Props {
  readonly action: ActionView;
  readonly view: SponsorshipView;
}
const key = (action: string) => ['approaches', action];

export function Approaches({ action, view }: Props) {
  const say = useSponsorWords();
  const { api } = useWire();
  const { code } = useReader();
  const { data = [] } = useQuery({ queryKey: key(action.id), queryFn: ({ signal }) => api.get<ApproachView[]>(`/api/actions/${action.id}/approaches`, signal) });
  const main = view.sponsors.some((s) => s.party === code && s.rank === 'main' && s.state === 'standing');
  const open = view.state === 'open' || view.state === 'additional';
  if (!data.length && !(main && open)) return null;
  return (
    <div className={css.approaches}>
      <h3 className="small">{say('approaches')} <span className="faint">{say('approaches.private')}</span></h3>
      <ul className={css.list}>{data.map((a) => <One key={a.id} known={a} mine={a.party === code} open={open} />)}</ul>
      {main && open && <Make action={action} view={view} asked={data.filter((a) => a.state === 'sent' || a.state === 'seen').map((a) => a.party)} />}
    </div>
  );
}

/** Live in its own channel, which only the two read. */
function One({ known, mine, open }: { known: ApproachView; mine: boolean; open: boolean }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  useChannel(known.id);
  const a = useView('approach', known.id, known.id) ?? known;
  const other = mine ? a.sponsor : a.party;
  const verbs = open ? (mine ? (['acknowledge', 'decline'] as const) : (['retract'] as const)).filter((v) => next(APPROACH, a.state, v) !== null) : [];
  return (
    <li>
      <StateCode code={other} name={names.party(other)} besideName /> {mine ? say('approach.by', { state: capital(names.party(other, lang === 'fr' ? 'the' : 'short')), rank: record(`sponsor.rank.${a.rank}`) }) : names.party(other)}
      <span className="soft">{record(`state.approach.${a.state}`)} <When at={a.answered ?? a.seen ?? a.sent} /></span>
      {a.reason && <span className="doc" lang={a.reason.lang}>{a.reason.text}</span>}
      {verbs.map((v) => <Answer key={v} a={a} verb={v} />)}
    </li>
  );
}

function Answer({ a, verb }: { a: ApproachView; verb: 'acknowledge' | 'decline' | 'retract' }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const c = useCommand(`approach.${verb}`, a.id, { machine: APPROACH, state: a.state });
  const label = record(`command.approach.${verb}`);
  if (verb !== 'decline') return <Act label={label} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({})} />;
  if (reason === null) return <Act label={label} size="small" weight="quiet" reason={c.why && why(c.why)} onAct={() => setReason('')} />;
  return (
    <span className={css.form}>
      <TextField label={say('approach.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} optional document />
      <Act label={label} size="small" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run(reason.trim() ? { reason, lang } : {})} />
    </span>
  );
}

/** Members of regions that no sponsor is from stand first. */
function Make({ action, view, asked }: Props & { asked: readonly string[] }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const client = useQueryClient();
  const standing = view.sponsors.filter((s) => s.state === 'standing' || s.state === 'to-reconfirm').map((s) => s.party);
  const { members, lacking } = useSpread(standing);
  const regions = new Map(useViews('state', NETWORK).map((s) => [s.id as string, s.region]));
  const [form, setForm] = useState<{ party: string; rank: ApproachRank }>({ party: '', rank: 'co' });
  const c = useCommand('approach.make', action.id);
  const free = names.sorted([...members].filter((p) => !standing.includes(p) && !asked.includes(p)));
  const gap = (p: string): boolean => lacking.includes(regions.get(p) ?? '');
  const options = [...free.filter(gap), ...free.filter((p) => !gap(p))].map((value) => ({ value, label: regions.get(value) ? `${names.party(value)} (${record(`region.${regions.get(value)}`)})` : names.party(value) }));
  if (!options.length) return null;
  const send = () => void c.run({ action: action.id, ...form }).then((act) => {
    if (act?.state.is !== 'recorded') return;
    setForm({ party: '', rank: 'co' });
    void client.invalidateQueries({ queryKey: key(action.id) });
  });
  return (
    <div className={css.form}>
      <SelectField label={say('approach.party')} value={form.party} onChange={(party) => setForm({ ...form, party })} options={options} empty={say('approach.choose')} />
      <SelectField label={say('approach.rank')} value={form.rank} onChange={(rank) => setForm({ ...form, rank: rank as ApproachRank })} options={APPROACH_RANKS.map((value) => ({ value, label: record(`sponsor.rank.${value}`) }))} />
      <p><Act label={record('command.approach.make')} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} /></p>
    </div>
  );
}
