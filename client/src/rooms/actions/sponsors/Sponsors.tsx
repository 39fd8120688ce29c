// Who stands behind the text: the lists, generated in the order of the reader's language, and below them what one's own state may do. Not here: the acts (SponsorActs.tsx).
import { isText, type ActionView } from '@contract/actions.views.js';
import { SPONSOR_RANKS, type SponsorLine, type SponsorshipView } from '@contract/sponsors.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { useReader } from '../../../ui/reader.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { Approaches } from './Approaches.js';
import { SponsorActs } from './SponsorActs.js';
import { EditNoted } from './SponsorWords.js';
import { Spread, useSpread } from './Spread.js';
import css from './Sponsors.module.css';
import { useSponsorWords } from './words.js';

export function Sponsors({ action }: { action: ActionView }) {
  const say = useSponsorWords();
  const view = useView('sponsorship', action.id, action.id);
  if (!isText(action.kind) || action.kind === 'joint-statement' || action.stage === 'draft') return null;
  const signed = view?.sponsors.filter((s) => s.state === 'standing') ?? [];
  return (
    <Section title={say('title')} note={signed.length ? say('count', { count: signed.length }) : undefined}>
      {view ? <Lists view={view} /> : <p className="soft">{say('not-open')}</p>}
      <SponsorActs action={action} view={view} />
      {view && <Approaches action={action} view={view} />}
    </Section>
  );
}

/** Those who stand behind it by rank, and those of whom something is awaited. */
function Lists({ view }: { view: SponsorshipView }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const signed = view.sponsors.filter((s) => s.state === 'standing');
  return (
    <div className={css.lists}>
      <p className="small soft">{record(`state.sponsorship.${view.state}`)}</p>
      {view.printAt && view.state === 'open' && <p className="small">{say('print')}: <Deadline at={view.printAt} inline past="ended" /></p>}
      {view.orphanedUntil && <p className="small">{say('orphaned')} <Deadline at={view.orphanedUntil} inline /></p>}
      <Spread view={view} />
      {SPONSOR_RANKS.map((rank) => <List action={view.id} key={rank} title={say(`rank.${rank}`)} lines={signed.filter((s) => s.rank === rank)} />)}
      <List action={view.id} title={say('asked')} lines={view.sponsors.filter((s) => s.state === 'to-reconfirm')} />
      {view.askedUntil && <p className="small">{say('answer')}: <Deadline at={view.askedUntil} inline /></p>}
      {view.reason && <p className="doc small" lang={view.reason.lang}>{view.reason.text}</p>}
      {view.edit && <EditNoted edit={view.edit} />}
      <List action={view.id} title={say('offered')} lines={view.sponsors.filter((s) => s.state === 'pending')} />
    </div>
  );
}

/** A sponsor that is no member of the Network, or none any more, has a mark beside its name, and the mark its note below. */
function List({ action, title, lines }: { action: string; title: string; lines: readonly SponsorLine[] }) {
  const say = useSponsorWords();
  const names = useNames();
  const { members } = useSpread([]);
  const { code } = useReader();
  const seats = useStanding(action)?.seats ?? [];
  const opens = (party: string) => party === code || seats.some((s) => s === 'chair' || s === 'secretariat' || s === 'owner');
  if (!lines.length) return null;
  const outside = lines.some((s) => !members.has(s.party));
  return (
    <div>
      <h3 className="small">{title}</h3>
      <ul className={css.list}>
        {names.sorted(lines.map((s) => s.party)).map((p) => {
          const { note, received, paper } = lines.find((s) => s.party === p)!;
          return <li key={p}><StateCode code={p} name={names.party(p)} besideName /> {names.party(p)}{!members.has(p) && <sup>*</sup>}{received && <span className="faint">{say('from-note')} <When at={received} as="day" /></span>}{paper && opens(p) && <> <a href={`/api/silence/evidence/${paper.file}`} download>{paper.name}</a></>}{note && <span className="doc" lang={note.lang}>{note.text}</span>}</li>;
        })}
      </ul>
      {outside && <p className="note faint">{say('outside')}</p>}
    </div>
  );
}
