// Places that two delegations exchange on a list: what one is asked, what one has asked, asking. Not here: the list itself (Queue.tsx), which places may be exchanged (the contract).
import { useState } from 'react';
import { v4 } from 'uuid';
import { sameClass } from '@contract/floor.order.js';
import type { ListView, SpeakerView } from '@contract/floor.views.js';
import { SWAP, type SwapView } from '@contract/swaps.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useViews } from '../../../wire/use-channel.js';
import { again } from '../../../record/again.js';
import css from './Floor.module.css';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface SwapsProps {
  readonly meeting: string;
  readonly floor: Floor;
  readonly own: SpeakerView;
}
/** With whom this entry may exchange: whoever waits where the order treats both alike. */
const partners = (floor: Floor, list: ListView, own: SpeakerView): SpeakerView[] =>
  floor.queue.filter((s) => s.party !== own.party && s.state === 'listed' && !s.move && sameClass(list, own, s, floor.all));

export function Swaps({ meeting, floor, own }: SwapsProps) {
  const [asking, setAsking] = useState(false);
  const list = floor.list!;
  const open = useViews('swap', meeting).filter((w) => w.state === 'asked' && (w.mine === own.id || w.theirs === own.id));
  const mine = open.find((w) => w.mine === own.id);
  const free = own.state === 'listed' && list.state !== 'closed' && !own.move ? partners(floor, list, own) : [];
  return (
    <>
      {open.filter((w) => w.theirs === own.id).map((w) => <Asked key={w.id} meeting={meeting} floor={floor} swap={w} />)}
      {mine ? <Proposed meeting={meeting} swap={mine} /> : free.length > 0 && <Ask meeting={meeting} own={own} partners={free} floor={floor} asking={asking} onAsking={setAsking} />}
    </>
  );
}

const placeIn = (floor: Floor, speaker: string): number => floor.queue.findIndex((s) => s.id === speaker) + 1;

function Asked({ meeting, floor, swap: w }: { meeting: string; floor: Floor; swap: SwapView }) {
  const say = useFloorWords();
  const names = useNames();
  const at = { machine: SWAP, state: w.state };
  const agree = useAct('swap.agree', meeting, at);
  const decline = useAct('swap.decline', meeting, at);
  return (
    <div className={css.form}>
      <p className="small" role="status">{say('swap.asked', { state: names.party(w.party), theirs: placeIn(floor, w.mine), yours: placeIn(floor, w.theirs) })}</p>
      <p><Act {...agree.props} weight="filled" onAct={() => void agree.command.run({ swap: w.id })} />{' '}<Act {...decline.props} onAct={() => void decline.command.run({ swap: w.id })} /></p>
    </div>
  );
}

function Proposed({ meeting, swap: w }: { meeting: string; swap: SwapView }) {
  const say = useFloorWords();
  const names = useNames();
  const { command, props } = useAct('swap.withdraw', meeting, { machine: SWAP, state: w.state });
  return <p className="small soft">{say('swap.yours', { state: names.party(w.toParty) })} <Act {...props} size="small" weight="quiet" onAct={() => void command.run({ swap: w.id })} /></p>;
}

function Ask({ meeting, own, partners: who, floor, asking, onAsking }: { meeting: string; own: SpeakerView; partners: readonly SpeakerView[]; floor: Floor; asking: boolean; onAsking: (asking: boolean) => void }) {
  const say = useFloorWords();
  const names = useNames();
  const [theirs, setTheirs] = useState('');
  const { command, props } = useAct('swap.ask', meeting);
  if (!asking) return <div className={css.line}><Act label={props.label} reason={props.reason} size="small" weight="quiet" onAct={() => onAsking(true)} /></div>;
  const chosen = who.find((s) => s.id === theirs) ?? who[0]!;
  const send = () => void command.run({ swap: v4(), mine: own.id, theirs: chosen.id }).then(whenRecorded(() => onAsking(false)));
  return (
    <div className={css.form}>
      <SelectField label={say('swap.with')} value={chosen.id} onChange={setTheirs} options={who.map((s) => ({ value: s.id, label: `${placeIn(floor, s.id)}. ${names.party(s.party)}` }))} />
      <p className="note soft">{say('swap.hint')}</p>
      <p><Act {...again(props)} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => onAsking(false)} /></p>
    </div>
  );
}
