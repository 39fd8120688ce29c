// How closely one follows something: watch, track, normal, mute. Each person's own, and no act of the record.
import { IconBell, IconBellOff, IconBellRinging, IconEye } from '@tabler/icons-react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import type { Level as LevelOf } from '@contract/notices.js';
import { useRecordWords } from '../../record/words.js';
import { Icon } from '../../ui/Icon.js';
import { MenuButton } from '../../ui/MenuButton.js';
import { useChooseLevel, useLevel } from '../../wire/use-level.js';
import css from './Discussions.module.css';
import { useDiscussionsWords } from './words.js';

const ICONS: Readonly<Record<LevelOf, TablerIcon>> = { watch: IconBellRinging, track: IconEye, normal: IconBell, mute: IconBellOff };

/** On a page of its own, where no list has said the level. */
export function OwnLevel({ channel, title }: { channel: string; title: string }) {
  const level = useLevel(channel);
  return level ? <Level channel={channel} title={title} level={level} /> : null;
}

export function Level({ channel, title, level }: { channel: string; title: string; level: LevelOf }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const keep = useChooseLevel(channel);
  const [failed, setFailed] = useState(false);
  const choose = async (next: LevelOf) => {
    setFailed(false);
    await keep(next).catch(() => setFailed(true));
  };
  const items = (Object.keys(ICONS) as LevelOf[]).map((l) => ({ label: `${record(`level.${l}`)}. ${record(`level.${l}.about`)}`, checked: l === level, onPick: () => void choose(l) }));
  return (
    <span>
      <MenuButton className={css.level} label={say('level', { title, level: record(`level.${level}`) })} groups={[{ heading: say('level.heading'), items }]}>
        <Icon of={ICONS[level]} size={16} /> {record(`level.${level}`)}
      </MenuButton>
      {failed && <span className="note red" role="alert">{say('level.failed')}</span>}
    </span>
  );
}
