// The people of a delegation by their offices: post, mandates as given and as credentials leave them, account; a row opens to be managed. Not here: inviting.
import { useMemo, useState } from 'react';
import type { PersonView, PostView, RoleView } from '@contract/members.views.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { cityIn } from '../../ui/cities.js';
import { now, useNow } from '../../ui/clock.js';
import { Empty } from '../../ui/Empty.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { Table, type Column } from '../../ui/Table.js';
import { When } from '../../ui/When.js';
import { useViews } from '../../wire/use-channel.js';
import type { DelegationProps } from './Delegation.js';
import { useDelegationWords } from './delegation-words.js';
import { PersonPanel } from './PersonPanel.js';

export interface Row {
  readonly role: RoleView & { id: string };
  readonly person: (PersonView & { id: string }) | undefined;
  readonly post: PostView | undefined;
  readonly over: boolean;
}
/** What the device's clock may lag behind the server's. */
const AHEAD_MS = 2_000;
const ORDER = ['head', 'alternate', 'focal-point', 'delegate', 'adviser', 'capital-approver', 'officer'];

const useRows = (channel: string): readonly Row[] => {
  const roles = useViews('role', channel);
  const people = useViews('person', channel);
  const posts = useViews('post', channel);
  const minute = useNow('minute');
  return useMemo(() => {
    // The minute only draws again; an office that ended this second is over at once.
    const at = new Date(Math.max(minute, now() + AHEAD_MS)).toISOString();
    return roles
      .map((role) => ({ role, person: people.find((p) => p.id === role.person), post: posts.find((p) => p.id === role.post), over: role.until !== null && role.until <= at }))
      .sort((a, b) => Number(a.over) - Number(b.over) || ORDER.indexOf(a.role.function) - ORDER.indexOf(b.role.function) || ((a.person?.name ?? '') < (b.person?.name ?? '') ? -1 : 1));
  }, [roles, people, posts, minute]);
};

export function People({ party, channel, accounts, onAccounts }: DelegationProps) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const lang = useLang();
  const rows = useRows(channel);
  const [open, setOpen] = useState<string | null>(null);
  const [past, setPast] = useState(false);
  const over = rows.filter((r) => r.over).length;
  const shown = past ? rows : rows.filter((r) => !r.over);
  const columns: Column<Row>[] = [
    { key: 'name', head: say('col.name'), phone: 1, cell: ({ person }) => <><span className="strong">{person?.name}</span>{person?.email && <><br /><span className="note faint">{person.email}</span></>}</> },
    { key: 'office', head: say('col.office'), phone: 2, cell: ({ role, over: is }) => <>{word(`function.${role.function}`)}{is && <span className="faint">, {say('over')}</span>}</> },
    { key: 'post', head: say('col.post'), phone: 2, cell: ({ post }) => (post ? cityIn(post.city, lang) : <span className="faint">{say('no-post')}</span>) },
    { key: 'mandates', head: say('col.mandates'), phone: 3, cell: ({ role }) => <Mandates of={role} /> },
    { key: 'until', head: say('col.until'), phone: 3, cell: ({ role }) => (role.until ? <When at={role.until} as="day" /> : <span className="faint">{say('open-ended')}</span>) },
    ...(accounts ? [{ key: 'account', head: say('col.account'), phone: 3 as const, cell: ({ role }: Row) => { const a = accounts.find((x) => x.person === role.person); return a && word(`account.${a.account}`); } }] : []),
    { key: 'acts', head: <span className="vh">{say('col.acts')}</span>, align: 'end', phone: 3, cell: ({ role, person }) => person && !person.closed && <Act label={say(open === role.id ? 'close' : 'manage')} size="small" onAct={() => setOpen(open === role.id ? null : role.id)} /> },
  ];
  return (
    <Section title={say('people')} end={over > 0 && !past ? <button type="button" className="link" onClick={() => setPast(true)}>{say('people.past', { count: over })}</button> : undefined}>
      {rows.length === 0 ? <Empty text={say('people.none')} /> : (
        <Table caption={say('people')} columns={columns} rows={shown} rowKey={(r) => r.role.id} below={(r) => r.role.id === open && r.person && <PersonPanel party={party} channel={channel} row={r} onAccounts={onAccounts} />} />
      )}
    </Section>
  );
}

/** As given; and below, what stands of it while credentials narrow it. */
function Mandates({ of: role }: { of: RoleView }) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const lang = useLang();
  const list = new Intl.ListFormat(lang);
  const lost = role.mandates.filter((m) => !role.effective.includes(m));
  return (
    <>
      {role.effective.length ? list.format(role.effective.map((m) => word(`mandate.${m}`))) : <span className="faint">{say('no-mandate')}</span>}
      {lost.length > 0 && <><br /><span className="note amber">{say('narrowed', { mandates: list.format(lost.map((m) => word(`mandate.${m}`))) })}</span></>}
    </>
  );
}
