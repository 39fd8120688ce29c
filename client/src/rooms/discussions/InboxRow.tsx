// A line of the desk: what it is, what is unread in it and names the reader's delegation, how closely it is followed.
import { IconFolders, IconLock, IconMessages } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Desk, DeskChannel } from '@contract/notices.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { Doc } from '../../ui/Doc.js';
import { Icon } from '../../ui/Icon.js';
import { useLang } from '../../ui/language.js';
import css from './Discussions.module.css';
import { Level } from './Level.js';
import { Marks } from './Marks.js';
import { Stamp } from './Stamp.js';
import { useDiscussionsWords } from './words.js';

const ICONS = { thread: IconMessages, caucus: IconLock, initiative: IconFolders } as const;

export function InboxRow({ channel: c }: { channel: DeskChannel }) {
  const say = useDiscussionsWords();
  const lang = useLang();
  const title = titleIn(c.title, lang);
  const kind = c.kind === 'caucus' || c.kind === 'initiative' ? c.kind : 'thread';
  const about = c.about && titleIn(c.about.title, lang);
  const name = title?.text ?? say('untitled');
  return (
    <li className={css.row} data-unread={c.unread > 0 || undefined}>
      <div>
        <Doc size="row" lang={title?.lang}><Link to={pageOf(c.kind, c.channel)}>{name}</Link></Doc>
        <p className={`note soft ${css.meta}`}>
          <span><Icon of={ICONS[kind]} size={16} /> {say(`kind.${kind}`)}</span>
          {about && <span lang={about.lang}>{about.text}</span>}
          <Stamp at={c.lastAt} />
        </p>
      </div>
      <Marks unread={c.unread} mentions={c.mentions} />
      <Level channel={c.channel} title={name} level={c.level} />
    </li>
  );
}

/** The desk's lines in the order in which they are read. */
export const newestFirst = (desk: Desk | null): Desk['channels'] => [...(desk?.channels ?? [])].sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
