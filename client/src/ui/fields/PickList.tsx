// The list of a PickField and the input it hangs on, by Mantine's Select. Loaded when such a field is first entered, because floating lists weigh more than most pages.
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Combobox.css';
import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import css from './Field.module.css';
import type { ControlProps } from './FieldFrame.js';
import type { PickFieldProps } from './PickField.js';
import { fold } from '../fold.js';

interface PickListProps extends Pick<PickFieldProps, 'value' | 'onChange' | 'options' | 'placeholder' | 'nothing'> {
  readonly control: ControlProps;
  readonly clearable: boolean;
  /** It comes in the place of an input that has the focus, and in which this was typed. */
  readonly entered: boolean;
  readonly typed: string;
}

export function PickList({ control, value, onChange, options, placeholder, nothing, clearable, entered, typed }: PickListProps) {
  const words = useMemo(() => new Map(options.map((o) => [o.value, fold(`${o.label} ${o.also ?? ''}`)])), [options]);
  const filter: OptionsFilter = ({ options: all, search, limit }) => (all as ComboboxItem[]).filter((o) => words.get(o.value)?.includes(fold(search.trim()))).slice(0, limit);
  const [search, setSearch] = useState('');
  // After the Select has put the chosen option's name there.
  useEffect(() => { if (typed) setSearch(typed); }, [typed]);
  return (
    <Select {...control} classNames={{ input: css.field, dropdown: css.options, option: css.option }} value={value} onChange={onChange} data={options.map(({ value: v, label }) => ({ value: v, label }))} filter={filter} limit={60}
      searchable searchValue={search} onSearchChange={setSearch} autoFocus={entered} defaultDropdownOpened={entered} clearable={clearable} {...(placeholder ? { placeholder } : {})} nothingFoundMessage={nothing} maxDropdownHeight={320} />
  );
}
