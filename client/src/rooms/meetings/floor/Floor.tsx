// The floor as a delegation has it, on a phone first: what is being decided, who speaks, one's own place before the list, the list about it, then the acts at the thumb. Not here: the chair's cockpit (Cockpit.tsx).
import { useState } from 'react';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Empty } from '../../../ui/Empty.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useItems } from '../agenda/use-items.js';
import type { PartProps } from '../parts.js';
import { Budgets } from './Budgets.js';
import { useCockpitWords } from './cockpit-words.js';
import { Decided, Deciding } from './Deciding.js';
import css from './Floor.module.css';
import { ListActs, useKeeps } from './ListActs.js';
import { AskFor, Place } from './Mine.js';
import { Notes } from './Notes.js';
import { Now } from './Now.js';
import { OpenList } from './Opening.js';
import { Order, Queue } from './Queue.js';
import { Raise } from './Raise.js';
import { Speeches } from './Speeches.js';
import { useFloor, type Floor as State } from './use-floor.js';
import { useFloorWords } from './words.js';

export function Floor({ meeting }: PartProps) {
  const say = useFloorWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const floor = useFloor(meeting.id, chosen);
  const keeps = useKeeps(meeting.id);
  return (
    <div className={css.floor}>
      <div className={css.stack}>
        <Announced floor={floor} />
        <Decided votes={useViews('vote', meeting.id)} consensus={useViews('consensus', meeting.id)} />
        <Item meeting={meeting.id} />
        <Deciding meeting={meeting} />
        <Now floor={floor} />
        {!floor.list && <Empty text={say('none')} act={keeps ? <OpenList meeting={meeting} floor={floor} /> : undefined} />}
        <Place meeting={meeting.id} floor={floor} />
      </div>
      <div className={css.list}>
        {floor.list && (
          <Section title={say('speakers')} note={say('count', { count: floor.queue.length })}>
            <Order floor={floor} />
            {floor.lists.length > 1 && <Lists meeting={meeting.id} floor={floor} onChoose={setChosen} />}
            <Folded floor={floor} />
            {keeps && <ListActs meeting={meeting} floor={floor} />}
          </Section>
        )}
      </div>
      <div className={css.stack}>
        <AskFor meeting={meeting.id} floor={floor} />
        <Raise meeting={meeting.id} floor={floor} />
        {keeps && <p className={css.line}><LinkAct to={`/meetings/${meeting.id}/cockpit`} label={say('to-cockpit')} /><LinkAct to={`/meetings/${meeting.id}/screen`} label={say('to-screen')} /></p>}
      </div>
      <div className={css.stack}>
        <Speeches meeting={meeting.id} floor={floor} />
        <Budgets meeting={meeting} floor={floor} />
        <Notes meeting={meeting} />
      </div>
    </div>
  );
}

/** What the room is on. */
function Item({ meeting }: { meeting: string }) {
  const say = useCockpitWords();
  const lang = useLang();
  const items = useItems(meeting);
  const at = items.find((i) => i.state === 'current');
  return at ? <p className="small soft">{say('item.of', { number: at.number, all: items.filter((i) => i.parent === null).length, title: titleIn(at.title, lang)?.text ?? '' })}</p> : null;
}

/** On a phone the three about one's own place, or the first three, until all are wanted. */
function Folded({ floor }: { floor: State }) {
  const say = useCockpitWords();
  const { code } = useReader();
  const [all, setAll] = useState(false);
  const more = floor.queue.length - NEAR;
  const from = Math.min(Math.max(0, floor.queue.findIndex((s) => s.party === code) - 1), Math.max(0, more));
  return (
    <div className={css.folded} data-all={all || undefined}>
      <Queue floor={floor} near={[from, from + NEAR]} />
      {more > 0 && <button type="button" className={`link small ${css.whole}`} aria-expanded={all} onClick={() => setAll(!all)}>{all ? say('less') : say('more', { count: more })}</button>}
    </div>
  );
}
const NEAR = 3;

/** Said to a screen reader when it changes: who has the floor, and who is next. */
export function Announced({ floor }: { floor: State }) {
  const say = useFloorWords();
  const names = useNames();
  const [next] = floor.queue;
  return <p className="vh" role="status">{floor.speaking && say('announce', { state: names.party(floor.speaking.party) })} {next && say('announce.next', { state: names.party(next.party) })}</p>;
}

export function Lists({ meeting, floor, onChoose }: { meeting: string; floor: State; onChoose: (list: string) => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const lang = useLang();
  const items = useItems(meeting);
  const nameOf = (item: string | null): string => {
    const i = items.find((x) => x.id === item);
    return i ? `${i.number} ${titleIn(i.title, lang)?.text ?? ''}` : say('open.whole');
  };
  return <SelectField label={say('which')} value={floor.list?.id ?? ''} onChange={onChoose} options={floor.lists.map((l) => ({ value: l.id, label: `${nameOf(l.item)}: ${record(`list.kind.${l.kind}`)}` }))} />;
}
