// Which parts of a record are open for writing, and the button that opens each: grey with its reason where one may not. Not here: the forms themselves.
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CommandName } from '@contract/commands.js';
import type { Section } from '@contract/initiatives.views.js';
import { useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { useCommand } from '../../../wire/use-command.js';
import { useBar } from '../forms/use-bar.js';
import type { Shown } from './shown.js';

/** `at`: the item of a list that is corrected; undefined for a new one or a whole section. */
interface Open { readonly part: string; readonly at: number | undefined }
export interface Editing {
  readonly open: Open | null;
  readonly is: (part: string) => boolean;
  readonly start: (part: string, at?: number) => void;
  readonly stop: () => void;
}

export function useEditing(): Editing {
  const [open, setOpen] = useState<Open | null>(null);
  return { open, is: (part) => open?.part === part, start: (part, at) => setOpen({ part, at }), stop: () => setOpen(null) };
}

interface EditActProps {
  readonly shown: Shown;
  readonly editing: Editing;
  readonly part: string;
  readonly command: CommandName;
  readonly sections: readonly Section[];
  readonly label: string;
  readonly adds?: boolean;
}

/** Not for those to whom the record does not belong: for them it is a page to read. */
export function EditAct({ shown, editing, part, command, sections, label, adds }: EditActProps): ReactNode {
  const why = useWhy();
  const { why: may } = useCommand(command, shown.id);
  const bar = useBar(shown, sections);
  if (!shown.mine || editing.is(part)) return null;
  return <Act size="small" weight="quiet" icon={adds ? IconPlus : IconPencil} label={label} reason={may ? why(may) : bar} onAct={() => editing.start(part)} />;
}
