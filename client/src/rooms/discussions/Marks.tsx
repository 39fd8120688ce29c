// What is unread of something in a list, and how much of it names the reader's delegation.
import { IconAt } from '@tabler/icons-react';
import { Icon } from '../../ui/Icon.js';
import { Unread } from '../../ui/Unread.js';
import css from './Discussions.module.css';
import { useDiscussionsWords } from './words.js';

export function Marks({ unread, mentions }: { unread: number; mentions: number }) {
  const say = useDiscussionsWords();
  return (
    <span className={css.marks}>
      {mentions > 0 && <span className="acc strong small nowrap"><Icon of={IconAt} size={16} /><span aria-hidden>{mentions}</span><span className="vh">{say('mentions', { count: mentions })}</span></span>}
      <Unread count={unread} />
    </span>
  );
}
