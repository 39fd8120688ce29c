// The part of a commitment's page that shows what proves it: each piece with its state, and for a sensitive one only that it is there and what became of it. Not here: giving one (GiveEvidence.tsx), judging (Judge.tsx).
import { useState } from 'react';
import type { CommitmentView, MilestoneView } from '@contract/commitments.views.js';
import { isProof, type EvidenceDetails, type EvidenceView } from '@contract/evidence.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useAssessments } from '../assessments/Assessments.js';
import css from '../Commitments.module.css';
import { GiveEvidence } from './GiveEvidence.js';
import { Judge } from './Judge.js';
import { useEvidenceWords } from './words.js';

export function Evidence({ commitment: c }: { commitment: CommitmentView }) {
  const say = useEvidenceWords();
  const { code } = useReader();
  const { ready } = useChannel(c.id);
  const pieces = [...useViews('evidence', c.id)].sort((a, b) => (a.by.at < b.by.at ? 1 : -1));
  const milestones = [...useViews('milestone', c.id)].sort((a, b) => a.no - b.no);
  const ours = c.owner === code || c.shares.some((s) => s.party === code && s.joined && !s.left);
  const assesses = (useAssessments() ?? []).some((a) => a.commitment === c.id && a.assessor === code && a.state !== 'declined');
  return (
    <div className={css.document}>
      <Section title={say('evidence')} note={pieces.length || undefined}>
        {ready && !pieces.length && <p className="soft">{say('none')}</p>}
        <ul>{pieces.map((e) => <Piece key={e.id} commitment={c} piece={e} ours={ours} assesses={assesses} />)}</ul>
        {ours && c.stage !== 'closed' && <GiveEvidence commitment={c} />}
      </Section>
      {ours && milestones.length > 0 && c.stage !== 'closed' && <Section title={say('milestones')}><ul className={css.list}>{milestones.map((m) => <Milestone key={m.id} commitment={c} milestone={m} />)}</ul></Section>}
    </div>
  );
}

function Piece({ commitment: c, piece: e, ours, assesses }: { commitment: CommitmentView; piece: EvidenceView; ours: boolean; assesses: boolean }) {
  const say = useEvidenceWords();
  const [open, setOpen] = useState(false);
  const { code } = useReader();
  if (e.details) return <li className={css.row}><Shown piece={e} details={e.details} /><Judge channel={c.id} piece={e} own={ours} assesses={assesses} /></li>;
  return (
    <li className={css.row}>
      <div>
        <p className="soft">{say(isProof(e) ? 'sealed.verified' : 'sealed')}</p>
        <Meta piece={e} />
        {open && <Sealed id={e.id} own={ours} assesses={assesses} />}
      </div>
      {(assesses || e.party === code) && !open && <Act label={say('sealed.open')} size="small" weight="quiet" onAct={() => setOpen(true)} />}
    </li>
  );
}

/** Live in its own channel; whoever has no seat there is told what everybody is told. */
function Sealed({ id, own, assesses }: { id: string; own: boolean; assesses: boolean }) {
  const say = useEvidenceWords();
  const { refusal } = useChannel(id);
  const e = useView('evidence', id, id);
  if (refusal) return <p className="small soft">{say('sealed')}</p>;
  return e?.details ? <div className={css.inset}><Shown piece={e} details={e.details} /><Judge channel={id} piece={e} own={own} assesses={assesses} /></div> : null;
}

function Shown({ piece: e, details: d }: { piece: EvidenceView; details: EvidenceDetails }) {
  const say = useEvidenceWords();
  const record = useRecordWords();
  const lang = useLang();
  return (
    <div>
      <Doc>{d.title}</Doc>
      <p className={`small soft ${css.meta}`}>
        <span>{record(`evidence.type.${d.type}`)}</span><span>{say('issued', { issuer: d.issuer, day: plainDate(d.issued, lang) })}</span><span>{d.lang}</span><span>{record(`evidence.access.${e.access}`)}</span>
        {d.file && <a href={`/api/evidence/${e.id}/document`} download>{say('file')}</a>}
        {d.url && <a href={d.url} rel="noreferrer noopener">{say('link')}</a>}
        {e.dead && <span className="amber">{say('dead')}</span>}
      </p>
      <Meta piece={e} />
      {e.reason && <p className="small doc" lang={e.reason.lang}>{e.reason.text}</p>}
    </div>
  );
}

function Meta({ piece: e }: { piece: EvidenceView }) {
  const say = useEvidenceWords();
  const record = useRecordWords();
  const names = useNames();
  return (
    <p className={`small soft ${css.meta}`}>
      <b>{record(`state.evidence.${e.state}`)}{e.holds !== null && `, ${say(e.holds ? 'holds' : 'holds.not')}`}</b>
      <span><StateCode code={e.party} name={names.party(e.party)} besideName /> {names.party(e.party)}</span>
      {e.contested && <span>{say('contested.by', { state: names.party(e.contested.party) })}</span>}
      {e.judged && <span>{say('judged.by', { state: names.party(e.judged.party) })}</span>}
      <When at={e.by.at} />
    </p>
  );
}

function Milestone({ commitment, milestone: m }: { commitment: CommitmentView; milestone: MilestoneView }) {
  const say = useEvidenceWords();
  const lang = useLang();
  const { command, props } = useAct('milestone.complete', commitment.id);
  return (
    <li>
      <span className={css.grow}>{m.no}. {titleIn(m.title, lang)?.text}{m.due && <span className="small soft"> · {plainDate(m.due, lang)}</span>}</span>
      {m.done ? <span className="small soft">{say('milestone.reached')} <When at={m.done} /></span> : <Act {...props} size="small" onAct={() => void command.run({ milestone: m.id })} />}
    </li>
  );
}
