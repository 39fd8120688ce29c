// The floor as a delegation has it, on a phone first: who speaks, one's own place before the list, the list, then the acts at the thumb. Not here: the chair's cockpit (Cockpit.tsx).
import { useState } from 'react';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Empty } from '../../../ui/Empty.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Section } from '../../../ui/Section.js';
import { useItems } from '../agenda/use-items.js';
import type { PartProps } from '../parts.js';
import { Budgets } from './Budgets.js';
import css from './Floor.module.css';
import { ListActs, useKeeps } from './ListActs.js';
import { Mine } from './Mine.js';
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
    <div className={css.cols}>
      <div className={css.stack}>
        <Announced floor={floor} />
        <Now floor={floor} />
        {!floor.list && <Empty text={say('none')} act={keeps ? <OpenList meeting={meeting} floor={floor} /> : undefined} />}
        <Mine meeting={meeting.id} floor={floor} />
        <Raise meeting={meeting.id} floor={floor} />
        {keeps && <p className={css.line}><LinkAct to={`/meetings/${meeting.id}/cockpit`} label={say('to-cockpit')} /><LinkAct to={`/meetings/${meeting.id}/screen`} label={say('to-screen')} /></p>}
      </div>
      <div className={css.stack}>
        {floor.list && (
          <Section title={say('speakers')} note={say('count', { count: floor.queue.length })}>
            <Order floor={floor} />
            {floor.lists.length > 1 && <Lists meeting={meeting.id} floor={floor} onChoose={setChosen} />}
            <Queue floor={floor} />
            {keeps && <ListActs meeting={meeting} floor={floor} />}
          </Section>
        )}
        <Speeches meeting={meeting.id} floor={floor} />
        <Budgets meeting={meeting} floor={floor} />
        <Notes meeting={meeting} />
      </div>
    </div>
  );
}

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
