// Everybody who belongs to the Network, in protocol order, with status, chair and whether their focal point is at work; observers and former members apart.
// Not here: one state (State.tsx), people (Directory.tsx), what the secretariat records (MembershipActs.tsx).
import { useMemo } from 'react';
import { NETWORK } from '@contract/seats.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { plainDate } from '../../ui/when.js';
import { useChannel, useReading } from '../../wire/use-channel.js';
import css from './Members.module.css';
import { Groups } from './Groups.js';
import { MembershipActs } from './MembershipActs.js';
import { MembersTable, StateName } from './MembersTable.js';
import { MembersTabs } from './MembersTabs.js';
import { useBelongings, useDirectory, type Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

export function Members() {
  const say = useMembersWords();
  const lang = useLang();
  const all = useBelongings();
  const people = useDirectory(false);
  const { ready } = useChannel(NETWORK);
  useReading(NETWORK);
  const { members, others, coming, former } = useMemo(() => ({
    members: all.filter((s) => s.on?.status === 'member'),
    others: all.filter((s) => s.on && s.on.status !== 'member'),
    coming: all.filter((s) => !s.on && s.next),
    former: all.filter((s) => !s.on && !s.next),
  }), [all]);
  const chair = all.find((s) => s.term?.stage === 'in-office');
  const lede = [say('lede', { count: members.length }), chair && say('lede.chair', { state: chair.names[lang].short })].filter(Boolean).join(' ');
  return (
    <Page title={say('title')} lede={ready ? lede : undefined}>
      <MembersTabs />
      <div className={css.stack}>
        <Section title={say('members')} note={ready ? members.length : undefined}>
          {members.length > 0 ? <MembersTable caption={say('members')} states={members} people={people} /> : ready && <Empty title={say('members.none')} text={say('members.none-say')} />}
        </Section>
        <Section title={say('observers')} note={ready ? others.length : undefined}>
          {others.length > 0 ? <MembersTable caption={say('observers')} states={others} people={people} withStatus /> : ready && <p className="soft">{say('observers.none')}</p>}
        </Section>
        {coming.length > 0 && <Section title={say('coming')}><Spans states={coming} /></Section>}
        <Section title={say('former')} note={ready ? former.length : undefined}>
          {former.length > 0 ? <Spans states={former} /> : ready && <p className="soft">{say('former.none')}</p>}
        </Section>
        <Groups />
        <MembershipActs states={all} />
      </div>
    </Page>
  );
}

/** States that do not belong today, with the periods in which they did or will. */
function Spans({ states }: { states: readonly Belonging[] }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const day = (at: string) => plainDate(at.slice(0, 10), lang);
  return (
    <ul className={css.list}>
      {states.map((s) => (
        <li key={s.id} className={css.row}>
          <StateName code={s.id} name={s.names[lang].short} />
          <span className="small soft num">{s.memberships.map((m) => `${word(`status.${m.status}`)}, ${m.until ? say('membership.span', { since: day(m.since), until: day(m.until) }) : say('membership.since', { since: day(m.since) })}`).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
