// The margin of a record: where it stands with the dates that prove it, how complete it is, where it comes from, what is withheld. Not here: the acts (`steps`, `end`).
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MARKS, STATUSES } from '@contract/initiatives.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Completeness } from '../../../ui/Completeness.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { OnDate, When } from '../../../ui/When.js';
import { Section } from '../../../ui/Section.js';
import { useReader } from '../../../ui/reader.js';
import { longDay } from '../../../ui/when.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import type { Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Status({ shown: { view, activity }, end, form, steps }: { shown: Shown; end: ReactNode; form: ReactNode; steps: ReactNode }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const codes = useCodes();
  const status = STATUSES[Number(activity.status) - 1];
  return (
    <Section title={say('standing')} end={end}>
      <dl className={css.facts}>
        <dt>{say('standing.status')}</dt>
        <dd className="strong">{status ? word(`state.initiative-status.${status}`) : say('standing.no-date')}</dd>
        {['1', '2', '3', '4'].map((type) => {
          const date = activity.dates.find((d) => d.type === type)?.date.slice(0, 10);
          return [<dt key={`${type}t`}>{codes.of('date', type)}</dt>, <dd key={type}>{date ? <OnDate date={date} /> : <span className="faint">{say('standing.no-date')}</span>}</dd>];
        })}
        <dt>{say('standing.stage')}</dt>
        <dd>{word(`state.initiative-stage.${view.stage}`)}</dd>
        <dt>{say('standing.identifier')}</dt>
        <dd className={`num ${css.breaks}`}>{activity.identifier}</dd>
      </dl>
      {form ?? steps}
    </Section>
  );
}

export function Marks({ shown: { view } }: { shown: Shown }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  return (
    <Section title={say('record')}>
      <Completeness marks={MARKS.map((m, i) => ({ part: word(`mark.${m}`), there: view.marks[i] === '1', gap: word(`gap.${m}`) }))} />
      {view.gaps.length > 2 && <p className="small">{view.gaps.map((g) => word(`gap.${g}`)).join(', ')}</p>}
      {view.gaps.length > 0 && <p className="note soft">{say('record.gaps', { count: view.gaps.length })}</p>}
    </Section>
  );
}

export function Source({ shown: { id, view, mine } }: { shown: Shown }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { zone } = useReader();
  const { source, sourceOwned } = view;
  const fields = new Intl.ListFormat(lang).format(sourceOwned.map((s) => word(`field.${s}`)));
  return (
    <Section title={say('source')}>
      <div className={css.stack}>
        <p className="small">{source ? say('source.file', { day: longDay(source.at, zone, lang), sha: source.sha256.slice(0, 12) }) : say('source.by-hand', { state: names.party(view.owner) })}</p>
        {source && mine && <Link className="small" to={`/imports/${source.importId}`}>{say('source.open')}</Link>}
        {sourceOwned.length > 0 && <p className="small soft">{say('source.owned', { fields })}</p>}
        {view.stage === 'shared' && <LinkAct to={`/initiatives/export?ids=${id}${mine ? '&exact=1' : ''}`} label={say('source.export')} size="small" />}
        <p className="note faint"><When at={view.updated} /></p>
      </div>
    </Section>
  );
}

export function Protection({ shown: { view, mine }, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const { partners, precision, reason } = view.protection;
  const people = reason === 'staff';
  const open = partners === 0 && precision === 'exact' && !people;
  if (!mine && open) return null;
  const why = reason ? word(`initiative.reason.${reason}`).toLocaleLowerCase() : say('protection.no-reason');
  return (
    <Section title={say('protection')} end={end}>
      {form ?? (
        <div className="small soft">
          {open && <p>{say('protection.open')}</p>}
          {precision !== 'exact' && <p>{mine ? say('places.coarse', { precision: word(`initiative.precision.${precision}`), reason: why }) : precision === 'none' ? say('places.withheld', { reason: why }) : say('places.less', { precision: word(`initiative.precision.${precision}`), reason: why })}</p>}
          {people && <p>{say('protection.people', { reason: why })}</p>}
          {partners > 0 && <p>{say('protection.partners', { count: partners, reason: why })}</p>}
        </div>
      )}
    </Section>
  );
}
