// A file on its way to the server before the act that attaches it. Not here: choosing it (ui/fields/FileField.tsx), sending bytes (wire/transfer.ts).
import { useState } from 'react';
import type { FileView } from '@contract/files.js';
import { upload } from '../wire/transfer.js';
import { useWhy } from './refusal.js';

interface Kept {
  /** What the server calls it; null until it has it. */
  readonly id: string | null;
  readonly file: File | null;
  /** 0 to 1. */
  readonly done: number;
  readonly error: string | null;
}
const NOTHING: Kept = { id: null, file: null, done: 0, error: null };

/** Uploads what is chosen at once, so that the act waits for nothing; another choice gives the first one up. */
export const useUpload = (path: `/api/${string}`): Kept & { take: (file: File | null) => void } => {
  const why = useWhy();
  const [kept, setKept] = useState(NOTHING);
  const take = (file: File | null) => {
    setKept({ ...NOTHING, file });
    if (!file) return;
    const still = (next: (k: Kept) => Kept) => setKept((k) => (k.file === file ? next(k) : k));
    upload<FileView>(path, file, { progress: (done) => still((k) => ({ ...k, done })) })
      .then(({ id }) => still((k) => ({ ...k, id })))
      .catch((e: unknown) => still(() => ({ ...NOTHING, error: why(e) })));
  };
  return { ...kept, take };
};
