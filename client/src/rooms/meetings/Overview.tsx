// The first part of a meeting's page: the sitting with the chair's acts, its sittings as planned and as they ran; beside them the quorum and one's own presence.
import { Link } from 'react-router';
import { useViews } from '../../wire/use-channel.js';
import { Section } from '../../ui/Section.js';
import { useRecordWords } from '../../record/words.js';
import { cityOf } from '../../ui/cities.js';
import { useLang } from '../../ui/language.js';
import { When } from '../../ui/When.js';
import { hour } from '../../ui/when.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { History } from '../../record/History.js';
import { ChairActs } from './ChairActs.js';
import { Dates } from './dates/Dates.js';
import { Help } from './help/Help.js';
import css from './Meetings.module.css';
import type { PartProps } from './parts.js';
import { Here } from './presence/Here.js';
import { QuorumPanel } from './presence/QuorumPanel.js';
import { useMeetingWords } from './words.js';

export function Overview(props: PartProps) {
  const { meeting, sitting } = props;
  const say = useMeetingWords();
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        <ChairActs {...props} />
        <Sittings meeting={meeting} />
        <Dates meeting={meeting} />
        <p className="small"><Link to={`/commitments?source=${meeting.id}`}>{say('promised')}</Link></p>
      </div>
      <aside className={css.stack}>
        {sitting && <QuorumPanel meeting={meeting} sitting={sitting} />}
        {sitting && <Here meeting={meeting} sitting={sitting} />}
        <Help meeting={meeting} />
      </aside>
      <History channel={meeting.id} />
    </div>
  );
}

function Sittings({ meeting }: { meeting: MeetingView }) {
  const say = useMeetingWords();
  const sittings = [...useViews('sitting', meeting.id)].sort((a, b) => a.number - b.number);
  return <Section title={say('plan')} note={sittings.length}><ul className={css.list}>{sittings.map((s) => <Sitting key={s.id} sitting={s} zone={meeting.zone} />)}</ul></Section>;
}

function Sitting({ sitting: s, zone }: { sitting: SittingView; zone: string }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const lang = useLang();
  const at = (iso: string): string => hour(iso, zone, lang);
  const ran = s.opened && (s.closed ? say('ran.closed', { opened: at(s.opened), closed: at(s.closed) }) : say('ran', { opened: at(s.opened) }));
  return (
    <li data-now={s.state === 'open' || s.state === 'suspended' || undefined}>
      <span>{say('sitting', { number: s.number })}</span>
      <span className="soft"><When at={s.from} place={{ zone, city: cityOf(zone, lang) }} /></span>
      <span className="small soft">{ran ?? say('planned', { from: at(s.from), until: at(s.until) })}</span>
      <span className="small">{record(`state.sitting.${s.state}`)}</span>
    </li>
  );
}
