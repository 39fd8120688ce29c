// A screen of the room at its own address: `/meetings/:id/screen` follows the room, `/meetings/:id/screen/:screen` shows the slide that was put on it. Not here: acts (Screens.tsx), the slides (slides.tsx, TextSlide.tsx, voting/Board.tsx).
import { useParams } from 'react-router';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useItems } from '../agenda/use-items.js';
import { useFloor } from '../floor/use-floor.js';
import { useFloorWords } from '../floor/words.js';
import type { Situation } from '@contract/floor.step.js';
import { sittingNow } from '@contract/meetings.views.js';
import { BoardOf } from '../voting/Board.js';
import { slideOf, type Shown } from '@contract/screens.slide.js';
import { AgendaSlide, ConsensusSlide, PauseSlide, QueueSlide, SpeakerSlide } from './slides.js';
import { Stage } from './Stage.js';
import { TextSlide } from './TextSlide.js';

/** What the meeting is at, read for its screens. */
export const useSituation = (meeting: string): Situation => ({
  sitting: sittingNow(useViews('sitting', meeting)), floor: useFloor(meeting), votes: useViews('vote', meeting), consensus: useViews('consensus', meeting), items: useItems(meeting),
});

export function Screen() {
  const { id = '', screen = '' } = useParams();
  const say = useFloorWords();
  useChannel(id);
  const at = useSituation(id);
  const put = useView('screen', screen, id);
  return <Stage label={say('screen')}><OneSlide meeting={id} at={at} shown={slideOf(put, at)} /></Stage>;
}

export function OneSlide({ meeting: id, at, shown }: { meeting: string; at: Situation; shown: Shown }) {
  const meeting = useView('meeting', id, id);
  if (!meeting) return null;
  switch (shown.slide) {
    case 'vote': return <BoardOf meeting={id} />;
    case 'speaker': return <SpeakerSlide meeting={meeting} floor={at.floor} />;
    case 'queue': return <QueueSlide meeting={meeting} floor={at.floor} />;
    case 'consensus': return <ConsensusSlide meeting={meeting} at={at} />;
    case 'agenda': return <AgendaSlide meeting={meeting} at={at} />;
    case 'pause': return <PauseSlide meeting={meeting} sitting={at.sitting} />;
    case 'text': return <TextSlide action={shown.action ?? ''} from={shown.paragraph} />;
  }
}
