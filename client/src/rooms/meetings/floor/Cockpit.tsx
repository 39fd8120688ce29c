// The chair's cockpit: what is in order now and nothing else, with the words to read out over the one button that does it; the list, the quorum and the agenda beside it. Not here: delegations (Floor.tsx).
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { PointView, ReplyView } from '@contract/floor.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { v4 } from 'uuid';
import { History } from '../../../record/History.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { now, useNow } from '../../../ui/clock.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useStanding } from '../../../wire/use-command.js';
import { useItems } from '../agenda/use-items.js';
import type { PartProps } from '../parts.js';
import { QuorumPanel } from '../presence/QuorumPanel.js';
import css from './Floor.module.css';
import { Announced, Lists } from './Floor.js';
import { Go } from './Go.js';
import { Asked, ListActs, MoveAct } from './ListActs.js';
import { Now } from './Now.js';
import { Order, Queue } from './Queue.js';
import { Motions } from './Raise.js';
import { clock } from './time.js';
import { useFloor, type Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

export function Cockpit({ meeting, sitting }: PartProps) {
  const say = useFloorWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const floor = useFloor(meeting.id, chosen);
  const open = sitting?.state === 'open';
  return (
    <>
      <div className={css.top}><Live meeting={meeting} /><span className="small faint">{say('keys')}</span><LinkAct to={`/meetings/${meeting.id}/screen`} label={say('to-screen')} size="small" /></div>
      <div className={css.cockpit}>
        <div className={css.stack}>
          <Section title={say('speakers')} note={say('count', { count: floor.queue.length })}>
            <Order floor={floor} />
            {floor.lists.length > 1 && <Lists meeting={meeting.id} floor={floor} onChoose={setChosen} />}
            <Queue floor={floor} acts={(s) => s.state === 'listed' && <MoveAct meeting={meeting.id} speaker={s} places={floor.queue.length} />} />
            <Asked meeting={meeting} floor={floor} />
            <ListActs meeting={meeting} floor={floor} />
          </Section>
          <RepliesPanel meeting={meeting.id} floor={floor} />
        </div>
        <section className={css.stack} aria-label={say('cockpit')}>
          <Announced floor={floor} />
          {floor.point && <Point floor={floor} point={floor.point} zone={meeting.zone} />}
          <Now floor={floor} large />
          {open ? <Go meeting={meeting.id} floor={floor} /> : <p className="soft">{say('wait.sitting')}</p>}
          <History channel={meeting.id} />
        </section>
        <div className={css.stack}>
          {sitting && <QuorumPanel meeting={meeting} sitting={sitting} />}
          <AgendaPanel meeting={meeting.id} floor={floor} />
          <Motions meeting={meeting.id} floor={floor} />
        </div>
      </div>
    </>
  );
}

function Live({ meeting }: Pick<PartProps, 'meeting'>) {
  const say = useFloorWords();
  const lang = useLang();
  useNow('second');
  const place = titleIn(meeting.place, lang)?.text || cityOf(meeting.zone, lang);
  return <span className="small strong acc num">{say('live', { place, hour: hour(now(), meeting.zone, lang, true) })}</span>;
}

/** A point of order outranks everything by its weight, not by its colour. */
function Point({ floor, point: p, zone }: { floor: Floor; point: PointView; zone: string }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const stopped = floor.all.find((s) => s.id === p.paused);
  useNow('second');
  const own = floor.all.find((s) => s.of === `point:${p.id}`);
  return (
    <div className={css.point} role="alert">
      <Icon of={IconFlag} size={26} />
      <div>
        <b>{p.state === 'appealed' ? say('point.appealed', { state: names.party(p.appeal ?? p.party) }) : say('point.raises', { state: names.party(p.party) })}</b>
        <span className="small">{say('point.at', { hour: hour(p.at, zone, lang, true), limit: clock((own?.clock.limit ?? 120) * 1000) })} {stopped && say('point.stopped', { state: names.party(stopped.party) })} {floor.pointsBehind > 0 && say('point.more', { count: floor.pointsBehind })}</span>
      </div>
      <span className="num small" aria-hidden>{say('point.waiting', { time: clock(now() - Date.parse(p.at)) })}</span>
    </div>
  );
}

function RepliesPanel({ meeting, floor }: { meeting: string; floor: Floor }) {
  const say = useFloorWords();
  return (
    <Section title={say('replies')} level={3} rule="thin">
      {!floor.replies.length && <p className="small soft">{say('replies.none')}</p>}
      {floor.replies.map((r) => <ReplyRow key={r.id} meeting={meeting} reply={r} />)}
    </Section>
  );
}
function ReplyRow({ meeting, reply: r }: { meeting: string; reply: ReplyView }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const seats = useStanding(meeting)?.seats ?? [];
  const [reason, setReason] = useState<string | null>(null);
  const grant = useAct('reply.grant', meeting);
  const decline = useAct('reply.decline', meeting);
  return (
    <div>
      <p className="small soft">{say('reply.row', { state: names.party(r.party), to: names.party(r.toParty), stage: record(`state.reply.${r.state}`) })}</p>
      {r.state === 'requested' && seats.includes('chair') && (
        <div className={css.line}>
          <Act {...grant.props} size="small" onAct={() => void grant.command.run({ reply: r.id, speaker: v4() })} />
          {reason === null ? <Act label={decline.props.label} size="small" weight="quiet" onAct={() => setReason('')} /> : (
            <div className={css.form}><TextField label={say('reason')} value={reason} onChange={setReason} most={REASON_MAX} /><p><Act {...decline.props} size="small" onAct={() => void decline.command.run({ reply: r.id, reason, lang }).then(whenRecorded(() => setReason(null)))} /></p></div>
          )}
        </div>
      )}
    </div>
  );
}

/** The items as they stand; the one whose list is in hand is the present one. */
function AgendaPanel({ meeting, floor }: { meeting: string; floor: Floor }) {
  const say = useFloorWords();
  const lang = useLang();
  const items = useItems(meeting);
  if (!items.length) return null;
  return <Section title={say('agenda')}><ol className={`num ${css.agenda}`}>{items.map((i) => <li key={i.id} aria-current={i.id === floor.list?.item || undefined}><span className="faint">{i.number}</span><span>{titleIn(i.title, lang)?.text}</span><span className="faint">{i.minutes !== null && `${i.minutes} min`}</span></li>)}</ol></Section>;
}
