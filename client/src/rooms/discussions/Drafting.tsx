// On an action's page: the restricted rooms in which one's own delegation drafts its text with others, and opening one. Nobody outside learns that there is one. Not here: what is said in it.
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { pageOf } from '../../record/titles.js';
import { Act } from '../../ui/Act.js';
import { Icon } from '../../ui/Icon.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { Unread } from '../../ui/Unread.js';
import { useCommand } from '../../wire/use-command.js';
import { useCaucuses } from './use-caucuses.js';
import { OpenCaucus } from './OpenCaucus.js';
import { useDiscussionsWords } from './words.js';

export function Drafting({ action }: { action: string }) {
  const say = useDiscussionsWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const open = useCommand('caucus.open', '');
  const rooms = (useCaucuses().rows ?? []).filter((k) => k.drafts === action);
  if (!rooms.length && open.why) return null;
  return (
    <Section title={say('drafting')} note={rooms.length || undefined}>
      <ul>
        {rooms.map((k) => (
          <li key={k.id}>
            <p><Icon of={IconLock} size={16} /> <Link to={pageOf('caucus', k.id)} lang={k.lang}>{k.title}</Link> <Unread count={k.unread} /></p>
            <p className="small soft">{new Intl.ListFormat(lang).format(names.sorted(k.parties).map((p) => names.party(p)))}</p>
          </li>
        ))}
      </ul>
      {opening ? <OpenCaucus drafts={action} onOpened={(id) => void navigate(pageOf('caucus', id))} onCancel={() => setOpening(false)} />
        : <p><Act label={say('drafting.open')} size="small" weight="quiet" reason={open.why && why(open.why)} onAct={() => setOpening(true)} /></p>}
    </Section>
  );
}
