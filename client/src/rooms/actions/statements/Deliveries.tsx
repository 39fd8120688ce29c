// Where and when the statement is read, by whom and in which language; what was said against what was locked, word by word. Not here: planning one (PlanDelivery.tsx).
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import { next } from '@contract/machine.js';
import { DELIVERY, EXPLANATION_MAX, SAID_MAX, type DeliveryView } from '@contract/statements.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { moment } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { PlanDelivery } from './PlanDelivery.js';
import css from './Statements.module.css';
import { useWhole, type StatementPlace } from './use-statement.js';
import { useStatementWords } from './words.js';

interface OneProps {
  readonly place: StatementPlace;
  readonly delivery: DeliveryView;
}

export function Deliveries({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const { action, pen } = place;
  const all = useViews('delivery', action.id).filter((d) => d.state !== 'dropped').sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <Section title={say('deliveries')}>
      {all.length ? <ul>{all.map((d) => <One key={d.id} place={place} delivery={d} />)}</ul> : <p className="soft">{say('deliveries.none')}</p>}
      {pen && action.stage !== 'published' && <PlanDelivery place={place} />}
    </Section>
  );
}

function One({ place, delivery: d }: OneProps) {
  const say = useStatementWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { action, pen, secretariat } = place;
  const [forum, item, where] = [titleIn(d.forum, lang), titleIn(d.item, lang), titleIn(d.place, lang)];
  const canRecord = (pen || secretariat) && ['locked', 'delivered', 'published'].includes(action.stage) && d.state === 'planned';
  return (
    <li className={css.delivery}>
      <Doc size="object" lang={forum?.lang}>{forum?.text}</Doc>
      {item && <p className="small" lang={item.lang}>{item.text}</p>}
      <p className={`small soft ${css.meta}`}>
        <span>{record(`state.delivery.${d.state}`)}</span>
        <span className="num">{moment(d.at, { zone: d.zone, city: d.city }, lang, now())}</span>
        {where && <span lang={where.lang}>{where.text}</span>}
        <span>{say('read-by', { state: names.party(d.speaker), lang: say(`lang.${d.lang}`) })}</span>
      </p>
      {d.recording && <p className="small">{say('recording', { where: d.recording })}</p>}
      {d.said !== null && <Said place={place} delivery={d} />}
      {canRecord && <RecordSaid place={place} delivery={d} />}
      {pen && next(DELIVERY, d.state, 'drop') !== null && <Drop place={place} delivery={d} />}
    </li>
  );
}

/** What came in is underlined, what went is struck; never by colour alone. */
function Said({ place, delivery: d }: OneProps) {
  const say = useStatementWords();
  const names = useNames();
  const locked = useWhole(place.action, place.view)[d.lang];
  if (!d.differs) return <p className="small">{say('as-locked')}</p>;
  return (
    <>
      <p className="small strong">{say('differs', { count: d.differs })}</p>
      <div className={`doc small ${css.said}`} lang={d.lang}>
        {diffWordsWithSpace(locked, d.said ?? '').map((p, i) => (p.added ? <ins key={i}>{p.value}</ins> : p.removed ? <del key={i}>{p.value}</del> : <span key={i}>{p.value}</span>))}
      </div>
      {d.explained ? <div><p className="small strong">{say('explained', { state: names.party(d.explained.party) })}</p><Doc lang={d.explained.lang}>{d.explained.text}</Doc></div>
        : <>{d.reviewUntil && <p className="small">{say('explain-until')} <Deadline at={d.reviewUntil} inline /></p>}{place.pen && <Explain place={place} delivery={d} />}</>}
    </>
  );
}

function Explain({ place, delivery: d }: OneProps) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [text, setText] = useState<string | null>(null);
  const c = useCommand('delivery.explain', place.action.id);
  const label = record('command.delivery.explain');
  if (text === null) return <p><Act label={label} size="small" reason={c.why && why(c.why)} onAct={() => setText('')} /></p>;
  return (
    <div className={css.form}>
      <TextField label={say('explain')} value={text} onChange={setText} lines={3} most={EXPLANATION_MAX} document />
      <p><Act label={label} size="small" weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ delivery: d.id, text, lang })} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setText(null)} /></p>
    </div>
  );
}

function RecordSaid({ place, delivery: d }: OneProps) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const locked = useWhole(place.action, place.view)[d.lang];
  const [said, setSaid] = useState<string | null>(null);
  const c = useCommand('delivery.record', place.action.id, { machine: DELIVERY, state: d.state });
  const label = record('command.delivery.record');
  if (!locked.trim()) return <p className="small soft">{say(`to-follow.${d.lang}`)}</p>;
  if (said === null) return <p><Act label={label} size="small" reason={c.why && why(c.why)} reasonShown="below" onAct={() => setSaid(locked)} /></p>;
  // A plan that lies ahead was not kept: it has been read by now.
  const delivered = new Date(Math.min(Date.parse(d.at), now() - 1_000)).toISOString();
  return (
    <div className={css.form}>
      <TextField label={say('said')} help={say('said.help')} value={said} onChange={setSaid} lines={12} most={SAID_MAX} lang={d.lang} document />
      <p><Act label={label} size="small" weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ delivery: d.id, delivered, said })} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setSaid(null)} /></p>
    </div>
  );
}

function Drop({ place, delivery: d }: OneProps) {
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('delivery.drop', place.action.id, { machine: DELIVERY, state: d.state });
  return <p><Act label={record('command.delivery.drop')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ delivery: d.id })} /></p>;
}
