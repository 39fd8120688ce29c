// The way from the cockpit to the other parts of the meeting, as a menu: tabs would stand above somebody who is presiding. Not here: the parts (parts.tsx).
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Icon } from '../../../ui/Icon.js';
import { MenuButton } from '../../../ui/MenuButton.js';
import type { Tab } from '../../../ui/Tabs.js';
import { useCockpitWords } from './cockpit-words.js';
import css from './Floor.module.css';

export function Parts({ tabs }: { tabs: readonly Tab[] }) {
  const say = useCockpitWords();
  const navigate = useNavigate();
  return <MenuButton className={css.menu} groups={[{ heading: say('parts.label'), items: tabs.map((t) => ({ label: t.label, onPick: () => void navigate(t.to) })) }]}>{say('parts')} <Icon of={IconChevronDown} size={14} /></MenuButton>;
}
