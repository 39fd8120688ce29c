// A thread in the list of its subject: title, how it stands, what is unread, when something last happened.
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ThreadListItem } from '@contract/discussions.views.js';
import { useNames } from '../../record/names.js';
import { useRecordWords } from '../../record/words.js';
import { Doc } from '../../ui/Doc.js';
import { Icon } from '../../ui/Icon.js';
import { StateCode } from '../../ui/StateCode.js';
import css from './Discussions.module.css';
import { Level } from './Level.js';
import { Marks } from './Marks.js';
import { Stamp } from './Stamp.js';
import { useDiscussionsWords } from './words.js';

export function ThreadRow({ thread: t, onOpen }: { thread: ThreadListItem; onOpen: () => void }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const open = (e: { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; preventDefault(): void }) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    onOpen();
  };
  return (
    <li className={css.row}>
      <div>
        <Doc size="object" lang={t.lang}><Link to={`?thread=${t.id}`} onClick={open}>{t.title}</Link></Doc>
        <p className={`small soft ${css.meta}`}>
          <span>{t.state === 'resolved' && <Icon of={IconCheck} size={16} />} {record(`state.thread.${t.state}`)}</span>
          <span>{say('thread.remarks', { count: t.remarks })}</span>
          <span><StateCode code={t.opened.party === 'secretariat' ? 'SEC' : t.opened.party} name={names.party(t.opened.party)} besideName /> {say('thread.opened', { party: names.party(t.opened.party) })}</span>
          <span><span className="vh">{say('thread.last')} </span><Stamp at={t.lastAt} /></span>
        </p>
      </div>
      <Marks unread={t.unread} mentions={t.mentions} />
      <Level channel={t.id} title={t.title} level={t.level} />
    </li>
  );
}
