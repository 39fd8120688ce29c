// A search that stands in the page's address, as `q`. Waits for a pause in typing; the address is replaced and not added to, so that "back" leaves the page and not a letter.
import { useEffect, useState } from 'react';
import { withValues } from '../selection.js';
import { TextField } from './TextField.js';

const TYPING_MS = 250;
const LENGTH_MAX = 200;

export interface SearchFieldProps {
  readonly label: string;
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams, replace?: boolean) => void;
}
export function SearchField({ label, address, onAddress }: SearchFieldProps) {
  const asked = address.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped((t) => (t.trim() === asked ? t : asked)), [asked]);
  useEffect(() => {
    if (typed.trim() === asked) return undefined;
    const timer = setTimeout(() => onAddress(withValues(address, 'q', [typed.trim()]), true), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, address, onAddress]);
  return <TextField type="search" label={label} value={typed} onChange={(text) => setTyped(text.slice(0, LENGTH_MAX))} />;
}
