// What the chair or the lead does with the statement as a whole. Each act that binds asks once with the exact sentence. Not here: alignments and deliveries.
import { useState } from 'react';
import { ACTION } from '@contract/actions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { PACE } from '@contract/statements.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { MomentField } from '../../../ui/fields/MomentField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import { useActionWords } from '../words.js';
import css from './Statements.module.css';
import type { StatementPlace } from './use-statement.js';
import { useStatementWords } from './words.js';

interface ActsProps {
  readonly place: StatementPlace;
  readonly behalf: Record<Lang, string[]>;
}
type Verb = 'open-alignment' | 'lock' | 'publish' | 'reopen' | 'fall-back';

export function StatementActs({ place, behalf }: ActsProps) {
  const { action, view, pen, secretariat } = place;
  const can = (verb: Verb): boolean => next(ACTION, action.stage, verb) !== null && (pen || (verb === 'publish' && secretariat));
  return (
    <div className={css.acts}>
      {can('open-alignment') && <Timed place={place} behalf={behalf} verb="open-alignment" />}
      {can('lock') && <One place={place} behalf={behalf} verb="lock" />}
      {can('publish') && <One place={place} behalf={behalf} verb="publish" />}
      {pen && action.stage === 'negotiation' && !view?.comments?.until && <Timed place={place} behalf={behalf} verb="call-comments" />}
      {pen && !['published', 'delivered', 'fallback', 'silence', 'withdrawn'].includes(action.stage) && <Pace place={place} />}
      {can('reopen') && <Reasoned place={place} behalf={behalf} verb="reopen" />}
      {can('fall-back') && <Reasoned place={place} behalf={behalf} verb="fall-back" />}
    </div>
  );
}

const useBinding = ({ place: { action }, behalf }: ActsProps) => {
  const say = useStatementWords();
  const page = useActionWords();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? '';
  const state = names.party(code, 'the');
  return (verb: Verb, reason = '') => ({
    heading: say('heading', { state: names.party(code, 'of') }),
    sentence: say(`sentence.${verb}`, { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title: titleIn(action.title, lang)?.text ?? page('untitled'), behalf: behalf[lang][0] ?? '', reason }),
    detail: say(verb === 'publish' ? 'seen.public' : verb === 'fall-back' ? 'seen.members' : 'seen.invited'),
  });
};

function One({ verb, ...props }: ActsProps & { verb: 'lock' | 'publish' }) {
  const record = useRecordWords();
  const why = useWhy();
  const { action } = props.place;
  const binding = useBinding(props);
  const c = useCommand(`statement.${verb}`, action.id, { machine: ACTION, state: action.stage });
  return <Act label={record(`command.statement.${verb}`)} weight="filled" reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding(verb)} onAct={() => void c.run({})} />;
}

/** An act with an hour at which the clock goes on: needed for comments, chosen or not for alignment. */
function Timed({ verb, ...props }: ActsProps & { verb: 'open-alignment' | 'call-comments' }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { zone, city = cityOf(zone, lang) } = useReader();
  const { action } = props.place;
  const binding = useBinding(props);
  const [at, setAt] = useState<{ day: string; hour: string } | null>(null);
  const align = useCommand('statement.open-alignment', action.id, { machine: ACTION, state: action.stage });
  const comments = useCommand('statement.call-comments', action.id);
  const aligns = verb === 'open-alignment';
  const c = aligns ? align : comments;
  const label = record(`command.statement.${verb}`);
  if (!at) return <Act label={aligns ? label : say('comments.call')} weight={aligns ? 'filled' : 'plain'} reason={c.why && why(c.why)} reasonShown="below" onAct={() => setAt({ day: '', hour: '18:00' })} />;
  const instant = instantIn(at.day, at.hour, zone);
  const send = () => void (aligns ? align.run(instant ? { closes: instant } : {}) : comments.run({ until: instant ?? '' })).then((act) => act?.state.is === 'recorded' && setAt(null));
  return (
    <div className={css.form}>
      <MomentField label={say(aligns ? 'closes' : 'until')} hourLabel={say('hour', { city })} help={aligns ? say('closes.help') : undefined} value={at} onChange={setAt} optional={aligns} />
      <p>
        <Act label={label} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={aligns ? binding('open-alignment') : undefined} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setAt(null)} />
      </p>
    </div>
  );
}

function Reasoned({ verb, ...props }: ActsProps & { verb: 'reopen' | 'fall-back' }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const { action } = props.place;
  const binding = useBinding(props);
  const [reason, setReason] = useState<string | null>(null);
  const c = useCommand(`statement.${verb}`, action.id, { machine: ACTION, state: action.stage });
  const label = record(`command.statement.${verb}`);
  if (reason === null) return <Act label={label} weight="quiet" reason={c.why && why(c.why)} onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say(verb === 'reopen' ? 'reason' : 'fallback.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p>
        <Act label={label} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding(verb, reason.trim())} onAct={() => void c.run({ reason, lang })} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
      </p>
    </div>
  );
}

function Pace({ place: { action, view } }: { place: StatementPlace }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const [form, setForm] = useState<{ en: string; fr: string } | null>(null);
  const c = useCommand('statement.set-pace', action.id);
  const was = view?.pace ?? PACE;
  if (!form) return <Act label={say('pace.change')} weight="quiet" reason={c.why && why(c.why)} onAct={() => setForm({ en: String(was.en), fr: String(was.fr) })} />;
  const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 3);
  return (
    <div className={css.form}>
      <div className={css.two}>
        <TextField label={say('pace.en')} value={form.en} onChange={(en) => setForm({ ...form, en: digits(en) })} />
        <TextField label={say('pace.fr')} value={form.fr} onChange={(fr) => setForm({ ...form, fr: digits(fr) })} />
      </div>
      <p>
        <Act label={record('command.statement.set-pace')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack}
          onAct={() => void c.run({ en: Number(form.en), fr: Number(form.fr) }).then((act) => act?.state.is === 'recorded' && setForm(null))} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
