// On an action's own page: that it is under silence, until when, and the way there; to the chair, the way to announce one. Not here: anything that is done there.
import type { ActionView } from '@contract/actions.views.js';
import type { SilenceView } from '@contract/silence.views.js';
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

interface StripProps {
  readonly view: ActionView;
  /** Above the text, all along the page, while the silence runs: what a capital has to see first. */
  readonly first?: boolean;
}

export function SilenceStrip({ view, first }: StripProps) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const seats = useStanding(view.id)?.seats ?? [];
  const latest = [...useViews('silence', view.id)].sort((a, b) => b.round - a.round)[0];
  if (!latest && !(seats.includes('chair') && view.stage === 'negotiation')) return null;
  return (
    <Section rule={first ? 'live' : 'heavy'} title={say('to')} note={latest && say('round', { state: word(`state.silence.${latest.state}`), round: latest.round })}>
      <div className={first ? css.strip : css.acts}>
        {latest && <Until round={latest} />}
        <LinkAct to={`/actions/${view.id}/silence`} label={say(first ? 'to.decide' : latest ? 'to' : 'announce')} block={!first} />
      </div>
    </Section>
  );
}

/** Until when, or when it ended. */
function Until({ round: { state, due, civil, ended } }: { round: SilenceView }) {
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  if (state === 'running' || state === 'announced') return <Deadline at={due} past="ended" also={[{ zone: civil.zone, city: civil.city }]} />;
  return ended && <p className="small soft num">{shortDay(ended.at, zone, lang, now)}</p>;
}
