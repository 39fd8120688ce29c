// Who one is here, and what belongs to the person and not to a page: other hats, settings, appearance, leaving.
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Icon } from '../ui/Icon.js';
import { MenuButton, type MenuItem } from '../ui/MenuButton.js';
import css from './Letterhead.module.css';
import type { Hat } from './place.js';
import { useShellWords } from './words.js';

const SCHEMES = [['light', IconSun], ['dark', IconMoon], ['auto', IconDeviceDesktop]] as const;

interface HatMenuProps {
  readonly hat: Hat;
  /** What comes first: other hats, settings, sessions. */
  readonly lines: readonly MenuItem[];
  readonly onSignOut: () => void;
  readonly onScheme?: ((scheme: MantineColorScheme) => void) | undefined;
}

export function HatMenu({ hat, lines, onSignOut, onScheme }: HatMenuProps) {
  const say = useShellWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const schemes = SCHEMES.map(([scheme, icon]) => ({
    label: say(`scheme.${scheme}`), icon, checked: scheme === colorScheme,
    onPick: () => { setColorScheme(scheme); onScheme?.(scheme); },
  }));
  const groups = [{ items: lines }, { heading: say('scheme'), items: schemes }, { items: [{ label: say('sign-out'), icon: IconLogout, onPick: onSignOut }] }];
  return (
    <MenuButton className={css.hat} groups={groups.filter((g) => g.items.length > 0)}>
      {hat.code && <span className={css.code}>{hat.code}</span>}
      <span className={css.hatWords}><b>{hat.name}</b><span>{hat.place}</span></span><span className="vh">{say('account')}</span>
      <Icon of={IconChevronDown} size={16} />
    </MenuButton>
  );
}
