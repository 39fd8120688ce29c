// The letterhead of every page: mark, places, search, language, hat. On a phone it is a bar of 52 px and the places go to the thumb (PhoneNav).
import type { MantineColorScheme } from '@mantine/core';
import { IconBell, IconSearch } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import type { Lang } from '@contract/words/words.js';
import { Icon } from '../ui/Icon.js';
import type { MenuItem } from '../ui/MenuButton.js';
import { Unread } from '../ui/Unread.js';
import { HatMenu } from './HatMenu.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import css from './Letterhead.module.css';
import { Mark } from './Mark.js';
import type { Hat, Place, Told } from './place.js';
import { useShellWords } from './words.js';

export interface LetterheadProps {
  readonly places: readonly Place[];
  /** Absent before sign-in. */
  readonly hat?: Hat | undefined;
  readonly menu?: readonly MenuItem[] | undefined;
  readonly told?: Told | undefined;
  readonly onSearch?: (() => void) | undefined;
  readonly onLanguage?: ((lang: Lang) => void) | undefined;
  readonly onScheme?: ((scheme: MantineColorScheme) => void) | undefined;
  readonly onSignOut?: (() => void) | undefined;
}

const mac = /mac|iphone|ipad/i.test(navigator.userAgent);

export function Letterhead({ places, hat, menu = [], told, onSearch, onLanguage, onScheme, onSignOut }: LetterheadProps) {
  const say = useShellWords();
  return (
    <header className={css.head}>
      <Link className={css.mark} to="/" aria-label={say('home')}><Mark /><b>Concord</b></Link>
      {places.length > 0 && (
        <nav className={css.nav} aria-label={say('main')}>
          {places.map((p) => <NavLink key={p.to} to={p.to} end={p.to === '/'}>{p.label}</NavLink>)}
        </nav>
      )}
      <div className={css.right}>
        {onSearch && (
          <button type="button" className={css.find} onClick={onSearch} aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}>
            <Icon of={IconSearch} size={16} /><span>{say('search')}</span><kbd aria-hidden>{mac ? '⌘ K' : 'Ctrl K'}</kbd>
          </button>
        )}
        {told && <NavLink className={css.told} to={told.to}><Icon of={IconBell} /><span className="vh">{told.label}</span> <Unread count={told.unread} /></NavLink>}
        <LanguageSwitch onLanguage={onLanguage} />
        {hat && onSignOut && <HatMenu hat={hat} lines={menu} onScheme={onScheme} onSignOut={onSignOut} />}
      </div>
    </header>
  );
}
