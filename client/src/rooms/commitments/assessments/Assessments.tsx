// The part of a commitment's page that shows what others found, each with the state's reply beside it at the same size; and those under way that the reader has to do with. Not here: writing one (Assessment.tsx).
import { useState } from 'react';
import { Link } from 'react-router';
import type { AssessmentRow, AssessmentView } from '@contract/assessments.views.js';
import type { CommitmentView } from '@contract/commitments.views.js';
import { NETWORK } from '@contract/seats.js';
import { again } from '../../../record/again.js';
import { useNames } from '../../../record/names.js';
import { useStatesToday } from '../../../record/states.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { UNFOLLOWED_MS } from '../../../wire/queries.js';
import { useChannel, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useList } from '../../../wire/use-list.js';
import css from '../Commitments.module.css';
import { useAssessmentWords } from './words.js';

/** Those of whose channel the reader's party has a seat; asked again whenever one of them moves. Undefined until they have come. */
export const useAssessments = (): readonly AssessmentRow[] | undefined => {
  return useList<AssessmentRow[]>(['assessments'], '/api/assessments', ['assessment.'], { every: UNFOLLOWED_MS }).data;
};

export function Assessments({ commitment: c }: { commitment: CommitmentView }) {
  const say = useAssessmentWords();
  const record = useRecordWords();
  const names = useNames();
  const { ready } = useChannel(c.id);
  const all = [...useViews('assessment', c.id)].sort((a, b) => (a.final! < b.final! ? 1 : -1));
  const open = (useAssessments() ?? []).filter((a) => a.commitment === c.id && a.state !== 'final');
  const secretariat = useStanding(c.id)?.seats.includes('secretariat');
  return (
    <div className={css.document}>
      <Section title={say('assessments')} note={all.length || undefined}>
        {ready && !all.length && <p className="soft">{say('none')}</p>}
        {all.map((a) => <Beside key={a.id} assessment={a} />)}
        {secretariat && <Commission commitment={c} />}
      </Section>
      {open.length > 0 && <Section title={say('under-way')}><ul className={css.list}>{open.map((a) => <li key={a.id}><Link className={css.grow} to={`/assessments/${a.id}`}>{say('by', { state: names.party(a.assessor) })}</Link><span className="small soft">{record(`state.assessment.${a.state}`)}</span></li>)}</ul></Section>}
    </div>
  );
}

/** The finding and the reply in two columns of one size. */
export function Beside({ assessment: a }: { assessment: AssessmentView }) {
  const say = useAssessmentWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const words = titleIn({ ...(a.words.en ? { en: a.words.en } : {}), ...(a.words.fr ? { fr: a.words.fr } : {}) }, lang);
  return (
    <div className={`${css.two} ${css.beside}`}>
      <Section level={3} rule="thin" title={say('by', { state: names.party(a.assessor) })} note={a.final ? <When at={a.final} /> : undefined}>
        <p className="strong">{a.completion && record(`completion.${a.completion}`)}</p>
        <Doc lang={words?.lang}>{words?.text}</Doc>
      </Section>
      <Section level={3} rule="thin" title={say('reply', { state: names.party(a.owner) })} note={a.reply ? <When at={a.reply.by.at} /> : undefined}>
        {a.reply ? <Doc lang={a.reply.lang}>{a.reply.text}</Doc> : <p className="soft">{say(a.final ? 'reply.none' : 'reply.none-yet')}</p>}
      </Section>
    </div>
  );
}

function Commission({ commitment: c }: { commitment: CommitmentView }) {
  const say = useAssessmentWords();
  const names = useNames();
  const [state, setState] = useState<string | null>(null);
  const { command, props } = useAct('assessment.commission', NETWORK);
  const parts = new Set([c.owner, ...c.shares.map((s) => s.party)]);
  const states = useStatesToday('member', 'observer').filter((s) => !parts.has(s));
  if (state === null) return <p className={css.acts}><Act {...again(props)} label={say('commission')} onAct={() => setState('')} /></p>;
  const binding = { heading: say('heading', { state: names.party('secretariat', 'of') }), sentence: say('sentence.commission', { state: names.party(state || c.owner), number: c.number }) };
  return (
    <div className={css.inset}>
      <SelectField label={say('commission.state')} value={state} onChange={setState} empty={say('choose')} options={states.map((s) => ({ value: s, label: names.party(s) }))} />
      <p className={css.acts}><Act {...again(props)} {...(state ? { binding } : {})} onAct={() => void command.run({ commitment: c.id, assessor: state }).then(whenRecorded(() => setState(null)))} /> <Act label={say('cancel')} weight="quiet" onAct={() => setState(null)} /></p>
    </div>
  );
}
