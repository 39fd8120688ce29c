// On an action's own page: that it is under silence, until when, and the way there; to the chair, the way to announce one. Not here: anything that is done there.
import type { ActionView } from '@contract/actions.views.js';
import { useNow } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Section } from '../../../ui/Section.js';
import { useRecordWords } from '../../../record/words.js';
import { shortDay } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useReader } from '../../../ui/reader.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function SilenceStrip({ view }: { view: ActionView }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const seats = useStanding(view.id)?.seats ?? [];
  const latest = [...useViews('silence', view.id)].sort((a, b) => b.round - a.round)[0];
  if (!latest && !(seats.includes('chair') && view.stage === 'negotiation')) return null;
  return (
    <Section title={say('to')} note={latest && say('round', { state: word(`state.silence.${latest.state}`), round: latest.round })}>
      <div className={css.acts}>
        {latest && (latest.state === 'running' || latest.state === 'announced') && <Deadline at={latest.due} past="ended" also={[{ zone: latest.civil.zone, city: latest.civil.city }]} />}
        {latest?.ended && <p className="small soft num">{shortDay(latest.ended.at, zone, lang, now)}</p>}
        <LinkAct to={`/actions/${view.id}/silence`} label={say(latest ? 'to' : 'announce')} block />
      </div>
    </Section>
  );
}
