// The places at the thumb. Four stand there; with more than five, the rest open from the fifth.
import { IconDots } from '@tabler/icons-react';
import { NavLink, useNavigate } from 'react-router';
import { Icon } from '../ui/Icon.js';
import { MenuButton } from '../ui/MenuButton.js';
import css from './PhoneNav.module.css';
import type { Place } from './place.js';
import { useShellWords } from './words.js';

export function PhoneNav({ places }: { places: readonly Place[] }) {
  const say = useShellWords();
  const navigate = useNavigate();
  if (places.length === 0) return null;
  const shown = places.length > 5 ? places.slice(0, 4) : places;
  const rest = places.slice(shown.length).map((p) => ({ label: p.label, icon: p.icon, onPick: () => void navigate(p.to) }));
  return (
    <nav className={css.nav} aria-label={say('main')}>
      {shown.map((p) => <NavLink key={p.to} to={p.to} end={p.to === '/'}><Icon of={p.icon} size={20} /><span>{p.label}</span></NavLink>)}
      {rest.length > 0 && <MenuButton groups={[{ items: rest }]} position="top-end"><Icon of={IconDots} size={20} /><span>{say('more')}</span></MenuButton>}
    </nav>
  );
}
