// Acts that no button on this page shows any more: kept over a reload, or refused after one. Each says what it was; nothing is forgotten silently.
import { useRecordWords } from '../record/words.js';
import { useWhy } from '../record/refusal.js';
import { Act } from '../ui/Act.js';
import { useOutbox } from '../wire/use-line.js';
import { useWire } from '../wire/WireProvider.js';
import css from './Shell.module.css';
import { useShellWords } from './words.js';

const LOADED = Date.now();

export function Unsent() {
  const say = useShellWords();
  const word = useRecordWords();
  const why = useWhy();
  const { outbox } = useWire();
  const earlier = useOutbox().filter((a) => a.pressed < LOADED && a.state.is !== 'recorded');
  if (!earlier.length) return null;
  return (
    <ul className={css.unsent} aria-label={say('unsent')}>
      {earlier.map(({ deed, state, sent }) => (
        <li key={deed.command} className="small">
          <b>{word(`command.${deed.name}`)}</b>{' '}
          {state.is === 'refused' ? <span className="red">{say('unsent.refused', { why: why(state.refusal) })}</span> : <span className="amber">{say('unsent.kept')}</span>}{' '}
          {state.is === 'refused' && <Act size="small" weight="quiet" label={say('unsent.dismiss')} onAct={() => outbox.dismiss(deed.command)} />}
          {state.is === 'kept' && !sent && <Act size="small" weight="quiet" label={say('unsent.take-back')} onAct={() => outbox.takeBack(deed.command)} />}
        </li>
      ))}
    </ul>
  );
}
