// The secretariat's list: whether mails left, to whom and when, never what they say. Not here: one's own (Outbox.tsx).
import { useQuery } from '@tanstack/react-query';
import type { MailsView } from '@contract/notices.reads.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Section } from '../../ui/Section.js';
import { Table, type Column } from '../../ui/Table.js';
import { When } from '../../ui/When.js';
import { useWire } from '../../wire/WireProvider.js';
import { useSendingWords } from './settings-words.js';

type Mail = MailsView['mails'][number];
const FEW = 12;

export function Mails() {
  const say = useSendingWords();
  const why = useWhy();
  const names = useNames();
  const { api } = useWire();
  const { data, error, refetch } = useQuery({ queryKey: ['secretariat', 'mails'], queryFn: ({ signal }) => api.get<MailsView>('/api/secretariat/mails', signal) });
  const columns: Column<Mail>[] = [
    { key: 'person', head: say('col.person'), cell: (m) => <>{m.name} <span className="small soft">{names.party(m.party)}</span></> },
    { key: 'made', head: say('col.made'), cell: (m) => <When at={m.made} /> },
    { key: 'state', head: say('col.state'), cell: (m) => <span className={m.state === 'failed' ? 'red' : undefined}>{say(`state.${m.state}`)}{m.problem && m.state !== 'sent' ? `, ${say('problem', { problem: m.problem })}` : ''}{m.tries > 1 && m.state === 'sent' ? `, ${say('twice', { count: m.tries })}` : ''}</span> },
  ];
  return (
    <Section title={say('mails')} note={data && !data.leaves ? say('box.kept') : undefined}>
      <p className="small soft">{say('mails.say')}</p>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data?.mails.length === 0 && <p className="small">{say('mails.none')}</p>}
      {data && data.mails.length > 0 && <Table caption={say('mails.table')} columns={columns} rows={data.mails.slice(0, FEW)} rowKey={(m) => m.id} />}
    </Section>
  );
}
