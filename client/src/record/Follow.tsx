// How closely one follows an object: each person's own, and no act of the record.
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { LEVELS, type Level } from '@contract/notices.js';
import { useRecordWords } from './words.js';
import { Icon } from '../ui/Icon.js';
import { MenuButton } from '../ui/MenuButton.js';
import { useChooseLevel, useLevel } from '../wire/use-level.js';
import css from './Follow.module.css';
import { useRecordPageWords } from './page-words.js';

export function Follow({ channel }: { channel: string }) {
  const say = useRecordPageWords();
  const word = useRecordWords();
  const level = useLevel(channel);
  const choose = useChooseLevel(channel);
  const [failed, setFailed] = useState(false);
  const pick = (next: Level) => {
    setFailed(false);
    choose(next).catch(() => setFailed(true));
  };
  if (!level) return null;
  const items = LEVELS.map((l) => ({ label: `${word(`level.${l}`)}. ${word(`level.${l}.about`)}`, checked: l === level, onPick: () => pick(l) }));
  return (
    <>
      <MenuButton className={css.follow} groups={[{ heading: say('follow'), items }]}><Icon of={IconBell} size={16} /> {say('follow.at', { level: word(`level.${level}`) })}</MenuButton>
      {failed && <span className="note red" role="alert">{say('follow.failed')}</span>}
    </>
  );
}
