// How closely one follows this record: each person's own, and no act of it.
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { LEVELS, type Level } from '@contract/notices.js';
import { useRecordWords } from '../../../record/words.js';
import { Icon } from '../../../ui/Icon.js';
import { MenuButton } from '../../../ui/MenuButton.js';
import { useDesk } from '../../../wire/use-line.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from './Initiative.module.css';
import { useInitiativeWords } from './words.js';

export function Follow({ channel }: { channel: string }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const desk = useDesk();
  const store = useWire().desk;
  const [chosen, setChosen] = useState<Level | null>(null);
  const level = chosen ?? desk?.channels.find((c) => c.channel === channel)?.level ?? 'normal';
  const pick = (next: Level) => {
    setChosen(next);
    store.setLevel(channel, next).catch(() => setChosen(null));
  };
  const items = LEVELS.map((l) => ({ label: `${word(`level.${l}`)}. ${word(`level.${l}.about`)}`, checked: l === level, onPick: () => pick(l) }));
  return <MenuButton className={css.follow} groups={[{ heading: say('follow'), items }]}><Icon of={IconBell} size={16} /> {say('follow.at', { level: word(`level.${level}`) })}</MenuButton>;
}
