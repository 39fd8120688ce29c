// What may be done with a piece of evidence: its assessor accepts it, says what is missing or rules; another state contests. Each is offered to whom it is for; who may no longer is told by the door. Not here: the piece itself (Evidence.tsx).
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { EVIDENCE, type EvidenceView } from '@contract/evidence.views.js';
import { next } from '@contract/machine.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import css from '../Commitments.module.css';
import { useEvidenceWords } from './words.js';

type Asks = 'return' | 'contest' | 'resolve';

/** `own`: the reader's state gave it, or has part in the commitment; `assesses`: it was asked to assess it, and has not declined. */
export function Judge({ channel, piece: e, own, assesses }: { channel: string; piece: EvidenceView; own: boolean; assesses: boolean }) {
  const [asking, setAsking] = useState<Asks | null>(null);
  const at = { machine: EVIDENCE, state: e.state };
  const accept = useAct('evidence.accept', channel, at);
  const back = useAct('evidence.return', channel, at);
  const contest = useAct('evidence.contest', channel, at);
  const resolve = useAct('evidence.resolve', channel, at);
  if (own) return null;
  const can = (verb: keyof typeof EVIDENCE.steps): boolean => next(EVIDENCE, e.state, verb) !== null;
  if (asking) return <Reason channel={channel} piece={e} verb={asking} onDone={() => setAsking(null)} />;
  return (
    <p className={css.acts}>
      {assesses && can('accept') && <Act {...accept.props} size="small" onAct={() => void accept.command.run({ evidence: e.id })} />}
      {assesses && can('return') && <Act {...back.props} size="small" weight="quiet" onAct={() => setAsking('return')} />}
      {can('contest') && channel === e.commitment && <Act {...contest.props} size="small" weight="quiet" onAct={() => setAsking('contest')} />}
      {assesses && can('resolve') && <Act {...resolve.props} size="small" onAct={() => setAsking('resolve')} />}
    </p>
  );
}

function Reason({ channel, piece: e, verb, onDone }: { channel: string; piece: EvidenceView; verb: Asks; onDone: () => void }) {
  const say = useEvidenceWords();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const [form, setForm] = useState({ text: '', holds: true });
  const back = useAct('evidence.return', channel);
  const contest = useAct('evidence.contest', channel);
  const resolve = useAct('evidence.resolve', channel);
  const values = { state: names.party(code), title: e.details?.title ?? '', reason: form.text };
  const heading = say('heading', { state: names.party(code, 'of') });
  const done = whenRecorded(onDone);
  const acts = {
    return: <Act {...back.props} onAct={() => void back.command.run({ evidence: e.id, missing: form.text, lang }).then(done)} />,
    contest: <Act {...contest.props} binding={{ heading, sentence: say('sentence.contest', values) }} onAct={() => void contest.command.run({ evidence: e.id, reason: form.text, lang }).then(done)} />,
    resolve: <Act {...resolve.props} binding={{ heading, sentence: say(form.holds ? 'sentence.holds' : 'sentence.holds-not', values) }} onAct={() => void resolve.command.run({ evidence: e.id, holds: form.holds, reason: form.text, lang }).then(done)} />,
  };
  return (
    <div className={css.inset}>
      {verb === 'resolve' && <Segments label={say('rule')} value={form.holds ? 'yes' : 'no'} onChange={(v) => setForm({ ...form, holds: v === 'yes' })} options={[{ value: 'yes', label: say('holds') }, { value: 'no', label: say('holds.not') }]} />}
      <TextField label={say(`reason.${verb}`)} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={2} most={REASON_MAX} document />
      <p className={css.acts}>{acts[verb]} <Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
