// The frame around every page: skip link, letterhead, the page, last line, phone navigation, palette. It takes everything it says as props and knows no room.
import { Suspense, type ReactNode } from 'react';
import { Banner } from '../ui/Banner.js';
import { LastLine, type LastLineProps } from '../ui/LastLine.js';
import { PaletteHost, openPalette, type PaletteProps } from '../ui/PaletteHost.js';
import { TipHost } from '../ui/TipHost.js';
import type { Instant } from '../ui/when.js';
import { Letterhead, type LetterheadProps } from './Letterhead.js';
import { PageBoundary } from './PageBoundary.js';
import { PhoneNav } from './PhoneNav.js';
import { RouteFocus } from './RouteFocus.js';
import css from './Shell.module.css';
import { useShellWords } from './words.js';

interface ShellProps extends Omit<LetterheadProps, 'onSearch'> {
  /** Absent where there is nothing to search, before sign-in. */
  readonly palette?: PaletteProps | undefined;
  readonly lastLine?: LastLineProps | undefined;
  /** When the page is older than five seconds: the instant it shows. */
  readonly behindSince?: Instant | undefined;
  readonly children: ReactNode;
}

export function Shell({ palette, lastLine, behindSince, children, ...head }: ShellProps) {
  const say = useShellWords();
  return (
    <>
      <a className={css.skip} href="#content">{say('skip')}</a>
      <Letterhead {...head} onSearch={palette && openPalette} />
      <Banner behindSince={behindSince} />
      <main id="content" className={css.page} tabIndex={-1}>
        <PageBoundary>
          <Suspense fallback={<p className="vh" role="status">{say('loading')}</p>}>{children}</Suspense>
        </PageBoundary>
      </main>
      {lastLine && <LastLine {...lastLine} />}
      <PhoneNav places={head.places} />
      <RouteFocus />
      <TipHost />
      {palette && <PaletteHost {...palette} />}
    </>
  );
}
