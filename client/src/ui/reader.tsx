// Who is reading, as far as presentation needs it: time zone, city, own code. Not here: rights, session, anything the server decides.
import { createContext, useContext, type ReactNode } from 'react';
import type { Zone } from './when.js';

/** `code` is the reader's own three letters, undefined for the public. */
export interface Reader extends Zone {
  readonly code?: string | undefined;
}

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ReaderContext = createContext<Reader>({ zone: zoneHere });

/** Puts a reader over a part of the page. */
export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** The reader; without a provider, somebody in this device's zone. */
export const useReader = (): Reader => useContext(ReaderContext);
