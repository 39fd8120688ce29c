// The agenda of a meeting as a tree, numbered as it stands, with where the room is and how late. Not here: changing it (ItemActs.tsx, AddItem.tsx), what is said and decided under an item.
import type { ItemView } from '@contract/agenda.views.js';
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
      {(i.origin ?? i.forwarded) && <span className={`small soft ${css.whole}`}>{i.origin ? say('agenda.origin', { body: i.origin[lang], number: i.origin.number }) : say('agenda.forwarded')}</span>}
      {(pen || gavel) && <ItemActs {...props} />}
    </li>
  );
}
