// The steps that an undertaking of this kind usually has, laid down as tasks of the state that leads, which gives them on. Not here: the steps (contract/templates.ts).
import { v4 } from 'uuid';
import type { ActionView } from '@contract/actions.views.js';
import { PROCESSES } from '@contract/templates.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { now } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Undertaking.module.css';
import { useUndertakingWords } from './words.js';

const DAY_MS = 86_400_000;

export function Usual({ action }: { action: ActionView }) {
  const say = useUndertakingWords();
  const why = useWhy();
  const lang = useLang();
  const { code } = useReader();
  const c = useCommand('task.assign', action.id);
  const steps = PROCESSES[action.kind];
  if (!steps || action.lead !== code) return null;
  /** One after the other, and no further than the first that is refused. */
  const send = async () => {
    for (const s of steps) {
      const act = await c.run({ task: v4(), text: s[lang], lang, owner: action.lead, due: new Date(now() + s.days * DAY_MS).toISOString() });
      if (act?.state.is !== 'recorded') return;
    }
  };
  return (
    <div className={css.form}>
      <p className="small">{say('usual')}</p>
      <ol className="small">{steps.map((s) => <li key={s.days}>{say('usual.step', { text: s[lang], days: s.days })}</li>)}</ol>
      <p><Act label={say('usual.act')} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void send()} /></p>
    </div>
  );
}
