// The life of an act as its button shows it: ready → sending → recorded, or kept here, or refused. Not here: how it got there (the wire knows).
import type { Instant } from './when.js';

export type ActLife =
  | { readonly is: 'ready' }
  | { readonly is: 'sending' }
  /** Recorded as entry `no`; `href` opens the entry. `held`: prepared, and waiting for a second person. */
  | { readonly is: 'recorded'; readonly no: number; readonly href?: string | undefined; readonly held?: boolean | undefined }
  /** Offline since then; kept on this device, sent once when the line returns. */
  | { readonly is: 'kept'; readonly since: Instant }
  /** `why` is a sentence in the reader's language that says what to do. */
  | { readonly is: 'refused'; readonly why: string };

/** What a binding act shows before it is done, once. */
export interface Binding {
  /** "This will be recorded in the name of Chile". */
  readonly heading: string;
  /** The exact sentence of the record. */
  readonly sentence: string;
  /** By whom, seen by whom, until when it can be lifted. */
  readonly detail?: string | undefined;
  /** The act's name on the confirming button; the button's own label when absent. */
  readonly confirm?: string | undefined;
}
