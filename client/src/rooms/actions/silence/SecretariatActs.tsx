// What the secretariat does around a silence: it records what a member sent in writing, has the notice sent again, telephones whoever was not reached. Not here: the table.
import { IconPhone } from '@tabler/icons-react';
import type { ReachLine } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { cityIn } from '../../../ui/cities.js';
import { useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useActing, type Round } from './acting.js';
import { Breaking } from './Breaking.js';
import { IfNothing } from './IfNothing.js';
import { RecordFor } from './RecordFor.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function SecretariatActs({ s, reach }: { s: Round; reach: readonly ReachLine[] | undefined }) {
  const say = useSilenceWords();
  const remind = useActing('silence.remind', s);
  if (s.state !== 'announced' && s.state !== 'running') return null;
  return (
    <>
      <Section title={say('in-order')}>
        <IfNothing s={s} />
        <div className={css.acts}>
          {s.state === 'running' && <RecordFor s={s} />}
          <Act {...remind.props} block reasonShown="below" onAct={() => void remind.command.run({ silence: s.id })} />
          {!remind.props.reason && <p className="note soft">{say('remind.help')}</p>}
          {s.state === 'running' && <Breaking s={s} />}
        </div>
      </Section>
      <Unreached s={s} reach={reach} />
    </>
  );
}

function Unreached({ s, reach }: { s: Round; reach: readonly ReachLine[] | undefined }) {
  const say = useSilenceWords();
  const names = useNames();
  if (!reach) return null;
  const open = reach.filter((r) => !r.how);
  const order = names.sorted(open.map((r) => r.party));
  if (!open.length) return <p className="small soft">{say('unreached.none')}</p>;
  return (
    <Section title={<span className="red">{say('unreached.title')}</span>} note={say('unreached.of', { count: open.length, all: reach.length })}>
      <ul className={css.list}>{order.map((p) => <Line key={p} s={s} line={open.find((r) => r.party === p)!} />)}</ul>
    </Section>
  );
}

function Line({ s, line }: { s: Round; line: ReachLine }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const now = useNow('minute');
  const { command, props } = useActing('silence.note-reached', s);
  const zone = line.zone ?? 'UTC';
  return (
    <li className="small">
      <b>{names.party(line.party)}</b>
      <span className="soft num">{say('unreached.say', { city: line.city ? cityIn(line.city, lang) : 'UTC', hour: hour(now, zone, lang) })}</span>
      {line.contact && <span className="soft"><Icon of={IconPhone} size={16} /> {say('unreached.contact', { name: line.contact })}</span>}
      <span><Act {...props} label={say('reached.telephone')} size="small" onAct={() => void command.run({ silence: s.id, party: line.party, how: 'telephone' })} /></span>
    </li>
  );
}
