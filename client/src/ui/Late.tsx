// Parts of the client that are fetched when first needed, on lines that break: fetched again until they come, never an empty window in place of a page.
// Not here: which parts are (each asks for its own), the pages' own way to say that they are being opened (Shell.tsx).
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { persist } from './persist.js';

/** When the first screen has long been read. */
const SOON_MS = 10_000;

/** Like React's `lazy`, but patient: without a line it waits for one. */
export const late: typeof lazy = (load) => lazy(() => persist(load));

/** Fetches a part after the first screen, so that it is there when the line is not. A failure is nobody's concern yet. */
export const soon = (load: () => Promise<unknown>): void => void setTimeout(() => approach(load), SOON_MS);
/** Fetches a part because it will be wanted in a moment. */
export const approach = (load: () => Promise<unknown>): void => void load().catch(() => undefined);

interface LateProps {
  /** Stands in its place until it has come, and if it never does. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** Draws a late part: whatever becomes of it, the rest of the page stays. */
export class Late extends Component<LateProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { meanwhile = null, children } = this.props;
    return this.state.failed ? meanwhile : <Suspense fallback={meanwhile}>{children}</Suspense>;
  }
}
