// The list of participants and their badges, to be printed: of every delegation for the secretariat, of one's own for a delegation. Not here: approving (Desk.tsx).
import { useParams } from 'react-router';
import type { ParticipantRow } from '@contract/registration.views.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useView } from '../../../wire/use-channel.js';
import page from '../Meetings.module.css';
import { Badge } from './Badge.js';
import css from './Registration.module.css';
import { useParticipants } from './use-participants.js';
import { useRegistrationWords } from './words.js';

export function Badges() {
  const { id = '' } = useParams();
  const say = useRegistrationWords();
  const why = useWhy();
  const lang = useLang();
  const names = useNames();
  useChannel(id);
  const title = titleIn(useView('meeting', id, id)?.title ?? {}, lang);
  const { rows, error, again } = useParticipants(id);
  const approved = rows?.filter((r) => r.state === 'approved') ?? [];
  const parties = names.sorted([...new Set(approved.map((r) => r.party))]);
  const ordered = parties.flatMap((p) => approved.filter((r) => r.party === p));
  return (
    <Page title={say('list.title')} lede={<span lang={title?.lang}>{title?.text}</span>} end={<span className={page.acts}><Act label={say('list.print-now')} weight="filled" onAct={() => window.print()} /><LinkAct to={`/meetings/${id}/registration`} label={say('list.back')} weight="quiet" /></span>}>
      {error && !rows && <ErrorNote what={why(error)} onAgain={again} />}
      {rows && !approved.length && <Empty text={say('list.none')} />}
      {approved.length > 0 && (
        <div className={page.stack}>
          {parties.map((p) => <Section key={p} title={names.party(p)} note={approved.filter((r) => r.party === p).length}><ul className={page.list}>{approved.filter((r) => r.party === p).map((r) => <Listed key={r.id} row={r} />)}</ul></Section>)}
          <Section title={say('list.badges')} note={ordered.length}><div className={css.badges}>{ordered.map((r) => <Badge key={r.id} participant={r} party={r.party} />)}</div></Section>
        </div>
      )}
    </Page>
  );
}

function Listed({ row: r }: { row: ParticipantRow }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  return <li><span>{r.name}{r.title && <span className="soft">, {r.title}</span>}</span><span className="small soft">{say('line', { capacity: record(`participant.capacity.${r.capacity}`), state: record(`participant.accreditation.${r.accreditation}`) })}</span></li>;
}
