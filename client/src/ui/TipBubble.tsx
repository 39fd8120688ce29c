// The bubble of the tooltip, with its placement; loaded when first needed because the placement library is not needed to read a page.
import '@mantine/core/styles/Tooltip.css';
import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import css from './Tip.module.css';

export function TipBubble({ target, label }: { target: Element; label: string }) {
  // As a reference, because Mantine takes a bare element only when it is HTML and a country is SVG.
  const anchor = useMemo(() => ({ current: target as HTMLElement }), [target]);
  return <Tooltip target={anchor} label={label} opened position="bottom-start" offset={7} classNames={{ tooltip: css.tip }} />;
}
