// The menu behind a MenuButton, on Mantine's Menu: arrow keys, typing ahead, Escape, focus back on the button.
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { Menu } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.js';
import css from './Menu.module.css';
import type { MenuButtonProps } from './MenuButton.js';

/** Opens at once: it is only drawn when the button was pressed. Takes focus first, because the pressed button was replaced by this one. */
export function MenuList({ className, label, groups, position = 'bottom-end', children }: MenuButtonProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} withInitialFocusPlaceholder={false} position={position} classNames={{ dropdown: css.menu, item: css.item, label: css.label, divider: css.divider }}>
      <Menu.Target><button ref={button} type="button" className={className} aria-label={label}>{children}</button></Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, i) => (
          <Fragment key={group.heading ?? i}>
            {i > 0 && <Menu.Divider />}
            {group.heading && <Menu.Label>{group.heading}</Menu.Label>}
            {group.items.map((item) => item.checked === undefined
              ? <Menu.Item key={item.label} leftSection={item.icon && <Icon of={item.icon} />} onClick={item.onPick}>{item.label}</Menu.Item>
              : <Menu.RadioItem key={item.label} value={item.label} checked={item.checked} closeMenuOnClick onChange={item.onPick}>{item.label}</Menu.RadioItem>)}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
