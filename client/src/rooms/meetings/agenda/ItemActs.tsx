// What the chair and the secretariat do with an item: take it up, end it, move it, forward it to another body. Not here: adding one (AddItem.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { ITEM, type ItemView } from '@contract/agenda.views.js';
import { next } from '@contract/machine.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import css from '../Meetings.module.css';
import { useProgramme } from '../use-programme.js';
import { useMeetingWords } from '../words.js';

interface ItemProps {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

export function ItemActs({ meeting, item, items, pen, gavel }: ItemProps & { items: readonly ItemView[]; pen: boolean; gavel: boolean }) {
  const beside = items.filter((i) => i.parent === item.parent);
  const above = beside[beside.findIndex((i) => i.id === item.id) - 1];
  return (
    <div className={`${css.acts} ${css.whole}`}>
      {gavel && (['begin', 'end'] as const).filter((v) => next(ITEM, item.state, v) !== null).map((v) => <Stroke key={v} meeting={meeting} item={item} verb={v} />)}
      {pen && above && item.state === 'open' && <Up meeting={meeting} item={item} above={above} />}
      {pen && !item.forwarded && <Forward meeting={meeting} item={item} />}
    </div>
  );
}

function Stroke({ meeting, item, verb }: ItemProps & { verb: 'begin' | 'end' }) {
  const { command, props } = useAct(`item.${verb}`, meeting.id, { machine: ITEM, state: item.state });
  return <Act {...props} size="small" weight={verb === 'begin' ? 'plain' : 'filled'} onAct={() => void command.run({ item: item.id })} />;
}

function Up({ meeting, item, above }: ItemProps & { above: ItemView }) {
  const say = useMeetingWords();
  const { command, props } = useAct('item.move', meeting.id);
  return <Act {...props} label={say('agenda.up', { number: above.number })} size="small" weight="quiet" onAct={() => void command.run({ item: item.id, before: above.id })} />;
}

function Forward({ meeting, item }: ItemProps) {
  const say = useMeetingWords();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? 'secretariat';
  const [into, setInto] = useState<string | null>(null);
  const { command, props } = useAct('item.forward', meeting.id);
  const others = (useProgramme().data ?? []).filter((m) => m.id !== meeting.id && m.state === 'convened');
  if (into === null) return others.length ? <Act label={props.label} size="small" weight="quiet" reason={props.reason} onAct={() => setInto('')} /> : null;
  const to = others.find((m) => m.id === into);
  const close = () => setInto(null);
  const binding = { heading: say('ask.heading', { state: names.party(code, 'of') }), sentence: say('ask.forward', { number: item.number, title: titleIn(item.title, lang)?.text ?? '', body: to?.body.names[lang] ?? '' }), detail: say('ask.forward.detail') };
  return (
    <div className={css.form}>
      <SelectField label={say('agenda.into')} value={into} onChange={setInto} empty={say('agenda.into.choose')} options={others.map((m) => ({ value: m.id, label: `${m.body.names[lang]}: ${titleIn(m.title, lang)?.text ?? ''}` }))} />
      <p><Act {...props} size="small" weight="filled" binding={binding} onAct={() => into && void command.run({ item: item.id, into, copy: v4() }).then(whenRecorded(close))} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={close} /></p>
    </div>
  );
}
