// What the round comes to if nobody does anything more: said before any act is offered.
import { endsIn, held as heldBy, objections } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { longDay } from '../../../ui/when.js';
import type { Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function IfNothing({ s }: { s: Round }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const { zone } = useReader();
  if (s.state !== 'running' && s.state !== 'announced') return null;
  const list = (parties: readonly string[]) => new Intl.ListFormat(lang).format(names.sorted(parties).map((p) => names.party(p)));
  const missing = s.urgent?.needs.filter((p) => !s.urgent?.given.some((g) => g.party === p)) ?? [];
  const held = objections(s.voices);
  const text = s.state === 'announced'
    ? say(missing.length ? 'if.starts-urgent' : 'if.starts', { day: longDay(s.starts, zone, lang), states: list(missing) })
    : held.length < heldBy(s) ? say('if.broken.number', { day: longDay(s.due, zone, lang), count: heldBy(s) })
    : endsIn(s) === 'adopted' && s.hidden ? say('if.adopted.apart', { day: longDay(s.due, zone, lang) })
    : endsIn(s) === 'adopted' ? say('if.adopted', { day: longDay(s.due, zone, lang) })
    : say('if.broken', { day: longDay(s.due, zone, lang), count: held.length, states: list(held) });
  return <p className={`small ${css.say}`}><b>{say('if-nothing')}</b>, {text}</p>;
}
