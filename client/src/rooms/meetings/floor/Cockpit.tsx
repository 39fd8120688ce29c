// The chair's cockpit: what is in order now and nothing else, with the words to read out over the one button that does it; the list, the quorum and the agenda beside it. It has the page to itself.
// Not here: the step (step.ts), its acts (Go.tsx), delegations (Floor.tsx).
import { IconDeviceTv } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { History } from '../../../record/History.js';
import { titleIn } from '../../../record/titles.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { now, useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { hour } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useItems } from '../agenda/use-items.js';
import type { PartProps } from '../parts.js';
import { Screens } from '../screen/Screens.js';
import { Before } from './Before.js';
import { useCockpitWords } from './cockpit-words.js';
import { Conduct } from './Conduct.js';
import { Decided } from './Deciding.js';
import css from './Floor.module.css';
import { Announced } from './Floor.js';
import { Go } from './Go.js';
import { Own, OwnAct, useOwn } from './Own.js';
import { Parts } from './Parts.js';
import { Side } from './Side.js';
import { Speakers } from './Speakers.js';
import { nextItem, stepOf, type Situation } from '@contract/floor.step.js';
import { useFloor } from './use-floor.js';
import { useFloorWords } from './words.js';

export function Cockpit(props: PartProps) {
  const { meeting, sitting } = props;
  const say = useFloorWords();
  const [screens, setScreens] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const floor = useFloor(meeting.id);
  const shown = useFloor(meeting.id, chosen);
  const at: Situation = { sitting, floor, votes: useViews('vote', meeting.id), consensus: useViews('consensus', meeting.id), items: useItems(meeting.id) };
  const step = stepOf(at);
  const own = useOwn(meeting.id);
  return (
    <Head {...props} at={at} end={<>{!screens && <Act label={say('to-screen')} size="small" icon={IconDeviceTv} onAct={() => setScreens(true)} />}<OwnAct own={own} votes={at.votes} /><Parts tabs={props.tabs} /></>}>
      {screens && <Screens meeting={meeting.id} at={at} onClose={() => setScreens(false)} />}
      {own.open && <Own meeting={meeting.id} floor={floor} own={own} votes={at.votes} />}
      <div className={css.cockpit}>
        <div className={css.stack}><Speakers meeting={meeting} floor={shown} onChoose={setChosen} /></div>
        <section className={css.stack} aria-label={say('cockpit')}>
          <Announced floor={floor} />
          <Decided votes={at.votes} consensus={at.consensus} />
          <Before meeting={meeting} floor={floor} step={step} at={at} />
          <Go meeting={meeting.id} sitting={sitting} floor={floor} step={step} />
          <Conduct meeting={meeting} at={at} />
          <History channel={meeting.id} most={3} />
        </section>
        <div className={css.stack}><Side meeting={meeting} sitting={sitting} floor={floor} items={at.items} /></div>
      </div>
    </Head>
  );
}

/** One line: which sitting, which item and what comes after it, where and when. */
function Head({ meeting, sitting, at, end, children }: PartProps & { at: Situation; end: ReactNode; children: ReactNode }) {
  const say = useCockpitWords();
  const lang = useLang();
  const current = at.items.find((i) => i.state === 'current');
  const next = current && nextItem(at.items);
  const title = titleIn(meeting.title, lang);
  const name = sitting ? say('sitting', { body: meeting.body.names[lang], number: sitting.number }) : meeting.body.names[lang];
  return (
    <Page title={title?.text ?? ''} beside heading={<span className={css.head} title={title?.text}>{name}</span>} end={end}
      lede={<>{current && <>{say('item', { number: current.number, title: titleIn(current.title, lang)?.text ?? '' })}{next && <span className="faint">, {say('item.next', { number: next.number })}</span>}</>} {sitting?.state === 'open' && <Live meeting={meeting} />}</>}>
      {children}
    </Page>
  );
}

function Live({ meeting }: Pick<PartProps, 'meeting'>) {
  const say = useFloorWords();
  const lang = useLang();
  useNow('second');
  const place = titleIn(meeting.place, lang)?.text || cityOf(meeting.zone, lang);
  return <span className="small strong acc num">{say('live', { place, hour: hour(now(), meeting.zone, lang, true) })}</span>;
}
