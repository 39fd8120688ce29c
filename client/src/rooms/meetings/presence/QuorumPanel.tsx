// The quorum at a glance: every member as a box, filled where it is present, and what the numbers allow, in words. Not here: noting presence (Here.tsx, Presence.tsx).
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useView } from '../../../wire/use-channel.js';
import css from '../Meetings.module.css';
import { useMembers } from '../use-members.js';
import { useMeetingWords } from '../words.js';

export function QuorumPanel({ meeting, sitting }: { meeting: MeetingView; sitting: SittingView }) {
  const say = useMeetingWords();
  const names = useNames();
  const lang = useLang();
  const members = useMembers();
  const there = (useView('presence', sitting.id, meeting.id)?.parties ?? []).filter((p) => p.until === null);
  const here = new Set(there.map((p) => p.party));
  const observers = names.sorted(there.filter((p) => !p.member).map((p) => p.party)).map((p) => names.party(p));
  const q = sitting.counted;
  const enough = q && (q.present >= q.toDecide ? 'quorum.can-decide' : q.present >= q.toOpen ? 'quorum.can-open' : 'quorum.short');
  return (
    <Section title={say('quorum')} end={q && <span className="num strong">{say('quorum.count', { present: q.present, members: q.members })}</span>}>
      <ul className={css.states}>{members.map((m) => <li key={m} data-here={here.has(m) || undefined} title={names.party(m)}>{m}</li>)}</ul>
      {q && enough ? <p className="small soft" role="status"><span className={q.present >= q.toDecide ? css.enough : css.short}>{say(enough)}.</span> {say('quorum.needs', { toOpen: q.toOpen, toDecide: q.toDecide })}</p> : <p className="small soft">{say('quorum.none')}</p>}
      {observers.length > 0 && <p className="small soft">{say('observers', { states: new Intl.ListFormat(lang).format(observers) })}</p>}
    </Section>
  );
}
