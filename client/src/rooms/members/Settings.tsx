// What belongs to the person and not to a page: language, zone, appearance, hats, sessions, password. All of it housekeeping, none of it recorded.
import { useMantineColorScheme } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MeView } from '@contract/members.reads.js';
import type { Lang } from '@contract/words/words.js';
import { useWhy } from '../../record/refusal.js';
import { cityIn } from '../../ui/cities.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Segments } from '../../ui/fields/Segments.js';
import { changeLanguage, useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { wornBy, type Preferences } from '../../wire/session.js';
import { useSession } from '../../wire/use-line.js';
import css from './Account.module.css';
import { ChangePassword } from './ChangePassword.js';
import { Hats } from './Hats.js';
import { Sessions } from './Sessions.js';
import { useSettingsWords } from './settings-words.js';
import { ZoneField } from '../../ui/fields/ZoneField.js';

/** `sending`: what is sent to the person; another room's. */
export function Settings({ sending }: { readonly sending?: ReactNode }) {
  const say = useSettingsWords();
  const { state } = useSession();
  if (state.is !== 'in') return <Page title={say('title')} />;
  return (
    <Page title={say('title')} lede={say('lede')}>
      <div className={css.columns}>
        <div className={css.stack}>
          <Looks me={state.me} />
          <Hats me={state.me} />
          {sending}
        </div>
        <div className={css.stack}>
          <Sessions />
          <ChangePassword />
        </div>
      </div>
    </Page>
  );
}

function Looks({ me }: { me: MeView }) {
  const say = useSettingsWords();
  const why = useWhy();
  const lang = useLang();
  const post = wornBy(me)?.post;
  const { session } = useSession();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [saved, setSaved] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const prefer = (change: Preferences) => {
    setSaved(false);
    setFault(null);
    session.prefer(change).then(() => setSaved(true), setFault);
  };
  const speak = (next: string) => {
    changeLanguage(next as Lang);
    prefer({ lang: next as Lang });
  };
  const wear = (theme: string) => {
    setColorScheme(theme === 'system' ? 'auto' : (theme as 'light' | 'dark'));
    prefer({ theme: theme as MeView['theme'] });
  };
  return (
    <Section title={say('page')} note={<span role="status">{saved && say('saved')}</span>}>
      <div className={css.form}>
        <Segments label={say('lang')} value={lang} onChange={speak} options={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} end={say('lang.say')} />
        <ZoneField label={say('zone')} value={me.ownZone ?? ''} onChange={(zone) => prefer({ zone: zone || null })} unchosen={post ? say('zone.post', { city: cityIn(post.city, lang) }) : say('zone.device')} help={say('zone.say')} nothing={say('zone.none')} />
        <Segments label={say('theme')} value={me.theme} onChange={wear} options={(['system', 'light', 'dark'] as const).map((t) => ({ value: t, label: say(`theme.${t}`) }))} />
        {fault !== null && <ErrorNote what={why(fault)} />}
      </div>
    </Section>
  );
}
