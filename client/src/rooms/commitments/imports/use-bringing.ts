// A file on its way in: read anew whenever a column is given another meaning, then taken part by part, each part an act. Not here: drawing it (BringPledges.tsx), reading (the server's).
import { useCallback, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { IMPORT_PART_MAX, type CandidatesPreview, type ImportField, type ImportRow } from '@contract/commitment-imports.views.js';
import { NETWORK } from '@contract/seats.js';
import { useCommand, type CommandButton } from '../../../wire/use-command.js';
import { upload } from '../../../wire/transfer.js';

export interface Taking {
  readonly done: number;
  readonly total: number;
  readonly new: number;
  readonly known: number;
  readonly over: boolean;
  /** The act of a part was refused or got lost: what came before it stays. */
  readonly stopped: boolean;
}
export interface Bringing {
  readonly preview: CandidatesPreview | null;
  readonly reading: boolean;
  readonly fault: unknown;
  readonly taking: Taking | null;
  readonly command: CommandButton<'candidates.import'>;
  read(file: File | null, owner: string): void;
  mean(column: number, field: ImportField | null): void;
  take(): Promise<void>;
}

const partsOf = (rows: readonly ImportRow[]): ImportRow[][] => Array.from({ length: Math.ceil(rows.length / IMPORT_PART_MAX) }, (_, i) => rows.slice(i * IMPORT_PART_MAX, (i + 1) * IMPORT_PART_MAX));

export const useBringing = (): Bringing => {
  const [file, setFile] = useState<{ file: File; owner: string } | null>(null);
  const [given, setGiven] = useState<Readonly<Record<string, ImportField | null>>>({});
  const [preview, setPreview] = useState<CandidatesPreview | null>(null);
  const command = useCommand('candidates.import', preview?.channel ?? NETWORK);
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [taking, setTaking] = useState<Taking | null>(null);

  // Answers may come in another order than they were asked for: only the last one asked for is shown.
  const last = useRef(0);
  const ask = useCallback((of: { file: File; owner: string }, map: Readonly<Record<string, ImportField | null>>) => {
    const mine = (last.current += 1);
    const ifLast = (then: () => void): void => { if (last.current === mine) then(); };
    setReading(true);
    setFault(null);
    upload<CandidatesPreview>('/api/commitments/imports/preview', of.file, { fields: { owner: of.owner, ...(Object.keys(map).length ? { map: JSON.stringify(map) } : {}) } })
      .then((read) => ifLast(() => setPreview(read)), (e: unknown) => ifLast(() => setFault(e))).finally(() => ifLast(() => setReading(false)));
  }, []);
  const read = useCallback((next: File | null, owner: string) => {
    last.current += 1;
    setReading(false);
    setPreview(null);
    setTaking(null);
    setGiven({});
    setFault(null);
    setFile(next && { file: next, owner });
    if (next) ask({ file: next, owner }, {});
  }, [ask]);
  const mean = useCallback((column: number, field: ImportField | null) => {
    const map = { ...given, [String(column)]: field };
    setGiven(map);
    if (file) ask(file, map);
  }, [given, file, ask]);
  const take = useCallback(async () => {
    if (!preview) return;
    const rows = preview.rows.filter((r) => r.state === 'new').flatMap((r) => r.row ?? []);
    const brought = v4();
    const columns = preview.columns.map((c) => ({ name: c.name.slice(0, 200), ...(c.field ? { field: c.field } : {}) }));
    const so: { done: number; new: number; known: number } = { done: 0, new: 0, known: 0 };
    for (const taken of partsOf(rows)) {
      setTaking({ ...so, total: rows.length, over: false, stopped: false });
      const act = await command.run({ brought, name: preview.name.slice(0, 200), sha256: preview.sha256, columns, taken } as never);
      if (act?.state.is !== 'recorded') return setTaking({ ...so, total: rows.length, over: true, stopped: true });
      const result = (act.state as { result?: { new?: number; known?: number } }).result;
      so.done += taken.length;
      so.new += result?.new ?? taken.length;
      so.known += result?.known ?? 0;
    }
    setTaking({ ...so, total: rows.length, over: true, stopped: false });
  }, [preview, command]);
  return { preview, reading, fault, taking, read, mean, take, command };
};
