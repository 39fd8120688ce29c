// The shell around whoever is signed in: hat, other hats, what the page's last line says, how far behind it is. It holds the plenary open for names.
// Not here: which pages there are (app.tsx), the letterhead itself (Shell.tsx).
import { IconBuilding, IconSettings, IconUserCheck } from '@tabler/icons-react';
import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { HatLine, MeView } from '@contract/members.reads.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../record/names.js';
import { useRecordWords } from '../record/words.js';
import { cityIn } from '../ui/cities.js';
import { useNow } from '../ui/clock.js';
import { ErrorNote } from '../ui/ErrorNote.js';
import { changeLanguage, useLang } from '../ui/language.js';
import type { PaletteProps } from '../ui/PaletteHost.js';
import { ReaderProvider } from '../ui/reader.js';
import { wornBy } from '../wire/session.js';
import { useDoubts, useOutbox, useSession, useStale } from '../wire/use-line.js';
import { useWire } from '../wire/WireProvider.js';
import type { Place, Told } from './place.js';
import { Shell } from './Shell.js';
import { Unsent } from './Unsent.js';
import { useShellWords } from './words.js';

interface FrameProps {
  readonly me: MeView;
  readonly places: readonly Place[];
  readonly palette: PaletteProps;
  readonly told: Told;
  readonly children: ReactNode;
}
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The account's language wins over the device's once, when it is first known. */
const useAccountLanguage = (lang: Lang): void => {
  const shown = useLang();
  useEffect(() => {
    if (lang !== shown) changeLanguage(lang);
    // Only when the account's own language changes: a switch on this page is sent to the account and comes back.
  }, [lang]);
};

/** So does its appearance: settings go with the person to every device. */
const useAccountTheme = (theme: MeView['theme']): void => {
  // With transitions kept, nothing injects a <style>: the content policy needs no exception.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [theme, setColorScheme]);
};

export function Frame({ me, places, palette, told, children }: FrameProps) {
  const say = useShellWords();
  const names = useNames();
  const word = useRecordWords();
  const lang = useLang();
  const navigate = useNavigate();
  const { session, signOut } = useSession();
  const worn = wornBy(me);
  const zone = me.zone ?? worn?.post?.zone ?? HERE;
  useAccountLanguage(me.lang);
  useAccountTheme(me.theme);
  const city = worn?.post && worn.post.zone === zone ? cityIn(worn.post.city, lang) : undefined;
  const reader = useMemo(() => ({ zone, city, code: me.party ?? undefined }), [zone, city, me.party]);
  const nameOf = (h: HatLine) => [names.party(h.party), h.post ? cityIn(h.post.city, lang) : word(`function.${h.function}`)].join(' · ');
  const others = me.hats.filter((h) => h.hat !== me.hat).map((h) => ({ label: nameOf(h), icon: IconUserCheck, onPick: () => void session.chooseHat(h.hat) }));
  const menu = [
    ...others,
    { label: say('delegation'), icon: IconBuilding, onPick: () => void navigate('/delegation') },
    { label: say('settings'), icon: IconSettings, onPick: () => void navigate('/settings') },
  ];
  return (
    <ReaderProvider reader={reader}>
      <Living>
        {(line) => (
          <Shell places={places} hat={{ name: me.name, place: worn ? nameOf(worn) : say('no-office'), code: worn && /^[A-Z]{3}$/.test(worn.party) ? worn.party : undefined }} menu={menu} palette={palette} told={told}
            onLanguage={(chosen) => void session.prefer({ lang: chosen })} onSignOut={() => void signOut()} lastLine={line} behindSince={line.current ? undefined : line.asOf}
            onScheme={(scheme) => void session.prefer({ theme: scheme === 'auto' ? 'system' : scheme })}>
            <Doubted />
            <Unsent />
            {children}
          </Shell>
        )}
      </Living>
    </ReaderProvider>
  );
}

/** The server's record and what this page had received do not agree (I8): never passed over in silence. */
function Doubted() {
  const word = useRecordWords();
  return useDoubts().length > 0 && <ErrorNote what={word('wire.doubt')} />;
}

interface Line {
  asOf: number;
  current: boolean;
  lastAct: number | undefined;
}
/** What the last line says, looked at every second without drawing the page again. */
function Living({ children }: { children: (line: Line) => ReactNode }) {
  const { connection } = useWire();
  const stale = useStale();
  useNow('minute');
  const recorded = useOutbox().flatMap((a) => (a.state.is === 'recorded' ? [a.state.seq] : []));
  return children({ asOf: stale ?? connection.lastWord, current: stale === null, lastAct: recorded.at(-1) });
}
