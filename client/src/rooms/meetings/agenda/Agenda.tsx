// The agenda of a meeting as a tree, numbered as it stands, with where the room is and how late. Not here: changing it (ItemActs.tsx, AddItem.tsx), what is said and decided under an item.
import { Link } from 'react-router';
import type { ItemAbout, ItemView } from '@contract/agenda.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { useMeetingWords } from '../words.js';
import { useDossiers } from '../dossiers/OpenToUs.js';
import { OpenDossier } from '../dossiers/OpenDossier.js';
import { AddItem } from './AddItem.js';
import { DriftNote } from './DriftNote.js';
import { ItemActs } from './ItemActs.js';
import { useItems } from './use-items.js';

export function Agenda({ meeting, sitting }: PartProps) {
  const say = useMeetingWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const items = useItems(meeting.id);
  const pen = meeting.state === 'convened' && (seats.includes('chair') || seats.includes('secretariat'));
  return (
    <div className={css.columns}>
      <Section title={say('part.agenda')} note={items.length || undefined} end={sitting && <DriftNote meeting={meeting} sitting={sitting} />}>
        {!items.length && <p className="soft">{say('agenda.none')}</p>}
        <ul className={css.list}>{items.map((i) => <Item key={i.id} meeting={meeting} item={i} items={items} pen={pen} gavel={seats.includes('chair') && sitting?.state === 'open'} />)}</ul>
        {pen && <AddItem meeting={meeting.id} />}
        {pen && <OpenDossier meeting={meeting} />}
      </Section>
    </div>
  );
}

interface ItemProps {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly pen: boolean;
  readonly gavel: boolean;
}

function Item(props: ItemProps) {
  const { meeting, item: i, pen, gavel } = props;
  const say = useMeetingWords();
  const record = useRecordWords();
  const lang = useLang();
  const title = titleIn(i.title, lang);
  const at = (iso: string): string => hour(iso, meeting.zone, lang);
  return (
    <li data-now={i.state === 'current' || undefined}>
      <span className={`num ${css.number}`}>{i.number}</span>
      <span className={`doc ${css.grow}`} lang={title?.lang}>{title?.text}</span>
      <span className={`small soft num ${css.meta}`}>
        {i.minutes && <span>{say('agenda.min', { minutes: i.minutes })}</span>}
        {i.state !== 'open' && <span>{record(`state.item.${i.state}`)}{i.state === 'current' && i.began ? `, ${at(i.began)}` : ''}{i.ended ? `, ${at(i.ended)}` : ''}</span>}
      </span>
      {i.among && <Reserved item={i} />}
      <Whence meeting={meeting.id} item={i} />
      {(pen || gavel) && <ItemActs {...props} />}
    </li>
  );
}

/** Who reads its dossier, and the way there for whoever does. */
function Reserved({ item: i }: { item: ItemView }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const reads = useDossiers().some((d) => d.id === i.id);
  return <span className={`small soft ${css.whole}`}>{say('agenda.dossier', { among: record(`dossier.among.${i.among}`) })} {reads && <Link to={`/dossiers/${i.id}`}>{say('agenda.dossier.read')}</Link>}</span>;
}

/** Which body had it before or takes it on, or what was decided. */
function Whence({ meeting, item: { origin, forwarded, about } }: { meeting: string; item: ItemView }) {
  const say = useMeetingWords();
  const lang = useLang();
  if (about) return <About meeting={meeting} about={about} />;
  if (!origin && !forwarded) return null;
  return <span className={`small soft ${css.whole}`}>{origin ? say('agenda.origin', { body: origin[lang], number: origin.number }) : say('agenda.forwarded')}</span>;
}

/** The way to what was decided: by its symbol for everybody, to the action itself for those who read it. */
function About({ meeting, about }: { meeting: string; about: ItemAbout }) {
  const say = useMeetingWords();
  const observes = useStanding(meeting)?.seats.includes('observer');
  if (about.commitment !== undefined) return <span className={`small soft ${css.whole}`}><Link to={`/commitments/${about.commitment}`}>{about.number}</Link></span>;
  const { action, symbol } = about;
  if (!symbol && observes) return null;
  return <span className={`small soft ${css.whole}`}><Link to={symbol ? `/doc/${symbol}` : `/actions/${action}`}>{say(symbol ? 'agenda.text' : 'agenda.decided')}</Link></span>;
}
