// The command palette on Mantine's Spotlight: places, acts and what a search found, by keyboard. Loaded on first use.
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Input.css';
import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { fold } from './fold.js';
import { Icon } from './Icon.js';
import css from './Palette.module.css';
import type { PaletteProps } from './PaletteHost.js';
import { useUiWords } from './words.js';

const [store, { open }] = createSpotlight();

/** Spotlight marks the chosen line in the document, not in React. */
const chooseFirst = (): void => {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
};

/** Opens each time `asked` grows. */
export function Palette({ groups, onQuery, asked }: PaletteProps & { asked: number }) {
  const say = useUiWords();
  const [query, setQuery] = useState('');
  useEffect(() => open(), [asked]);
  const ask = (text: string) => { setQuery(text); onQuery?.(text); };
  const shown = groups.map((g) => ({ ...g, lines: g.local ? g.lines.filter((l) => fold(`${l.label} ${l.note ?? ''}`).includes(fold(query))) : g.lines })).filter((g) => g.lines.length > 0);
  const lines = shown.flatMap((g) => g.lines.map((l) => l.id)).join('\n');
  // What is found comes after the typing: the first line is then another one, and Enter must mean the one on top.
  useEffect(chooseFirst, [lines]);
  return (
    <Spotlight.Root store={store} query={query} onQueryChange={ask} onSpotlightClose={() => ask('')} shortcut={null} lockScroll={false} overlayProps={{ blur: 0, color: 'rgb(12 20 25)', backgroundOpacity: 0.46 }} classNames={{ content: css.content, body: css.body }} transitionProps={{ duration: 0 }} title={say('palette.placeholder')}>
      <Spotlight.Search placeholder={say('palette.placeholder')} aria-label={say('palette.placeholder')} leftSection={<Icon of={IconSearch} />} classNames={{ input: css.input }} />
      <Spotlight.ActionsList className={css.list}>
        {shown.map((g) => (
          <Spotlight.ActionsGroup key={g.label} label={g.label} className={css.group}>
            {g.lines.map((l) => <Spotlight.Action key={l.id} className={css.line} onClick={l.onPick} label={l.label} description={l.note} leftSection={l.icon && <Icon of={l.icon} />} />)}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && query !== '' && <Spotlight.Empty className={css.nothing}>{say('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
