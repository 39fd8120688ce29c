// A way to a page that looks like an act: "Read and decide", "Open the floor". It records nothing, so it has no life and asks nothing.
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { Link } from 'react-router';
import css from './Act.module.css';
import { Icon } from './Icon.js';

interface LinkActProps {
  readonly to: string;
  readonly label: string;
  readonly weight?: 'filled' | 'plain' | 'quiet';
  readonly size?: 'small' | 'usual' | 'large';
  readonly block?: boolean;
  readonly icon?: TablerIcon;
  /** A file to be saved rather than a page of ours. */
  readonly download?: boolean | string;
}

export function LinkAct({ to, label, weight = 'plain', size = 'usual', block, icon, download }: LinkActProps) {
  const look = { className: css.act, 'data-weight': weight, 'data-size': size, 'data-block': block || undefined };
  const face = <>{icon && <Icon of={icon} size={16} />}{label}</>;
  return download === undefined ? <Link to={to} {...look}>{face}</Link> : <a href={to} download={download} {...look}>{face}</a>;
}
