// The section of the home page with what concerns this person, newest activity first, live. Not here: the desk's own page (Desk.tsx), counting (the server and wire/desk.ts).
import { Link } from 'react-router';
import { Section } from '../../ui/Section.js';
import { useDesk } from '../../wire/use-line.js';
import { InboxRow, newestFirst } from './InboxRow.js';
import { useDiscussionsWords } from './words.js';

/** Rows on the home page. */
const FEW = 6;

export function Inbox() {
  const say = useDiscussionsWords();
  const desk = useDesk();
  const rows = newestFirst(desk);
  const note = desk && (desk.unread > 0 ? say('inbox.unread', { count: desk.unread }) : rows.length ? say('inbox.read') : undefined);
  return (
    <Section title={say('inbox')} note={note ?? undefined} end={rows.length > FEW ? <Link to="/discussions">{say('inbox.all')}</Link> : undefined}>
      {desk && !rows.length && <p className="soft small">{say('inbox.empty')}</p>}
      <ul>{rows.slice(0, FEW).map((c) => <InboxRow key={c.channel} channel={c} />)}</ul>
    </Section>
  );
}
