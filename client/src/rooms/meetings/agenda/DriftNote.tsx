// How late the sitting is against its agenda and when it would end, by the minute on the server's clock. Not here: the arithmetic (the contract).
import { driftOf } from '@contract/agenda.views.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { hour } from '../../../ui/when.js';
import css from '../Meetings.module.css';
import { useMeetingWords } from '../words.js';
import { useItems } from './use-items.js';

export function DriftNote({ meeting, sitting: s }: { meeting: MeetingView; sitting: SittingView }) {
  const say = useMeetingWords();
  const lang = useLang();
  const now = useNow('minute');
  const items = useItems(meeting.id);
  if (s.state !== 'open' && s.state !== 'suspended') return null;
  const drift = driftOf(items, { from: Date.parse(s.from), opened: s.opened ? Date.parse(s.opened) : null }, now);
  if (!drift) return null;
  const late = drift.minutes > 0;
  const ends = hour(new Date(drift.ends).toISOString(), meeting.zone, lang);
  return (
    <span className="small num">
      <span className={late ? css.short : css.enough}>{late ? say('drift.late', { minutes: drift.minutes }) : say('drift.on-time')}</span>{' '}
      <span className="soft">{say('drift.ends', { ends, planned: hour(s.until, meeting.zone, lang) })}</span>
    </span>
  );
}
