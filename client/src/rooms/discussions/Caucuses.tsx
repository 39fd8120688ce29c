// The restricted rooms that the reader's delegation is in, and opening one. Not here: what is said in one (Caucus.tsx).
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaucusListItem } from '@contract/discussions.views.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { pageOf } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Doc } from '../../ui/Doc.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Icon } from '../../ui/Icon.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Discussions.module.css';
import { Level } from './Level.js';
import { OpenCaucus } from './OpenCaucus.js';
import { useCaucuses } from './use-caucuses.js';
import { Stamp } from './Stamp.js';
import { Marks } from './Marks.js';
import { useDiscussionsWords } from './words.js';

export function Caucuses() {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const why = useWhy();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const { rows, error, again } = useCaucuses();
  const open = useCommand('caucus.open', '');
  const begin = <Act label={record('command.caucus.open')} weight="filled" reason={open.why && why(open.why)} reasonShown="below" onAct={() => setOpening(true)} />;
  return (
    <Page title={say('caucuses')} lede={say('caucuses.about')} end={!opening && rows?.length ? begin : undefined}>
      {opening && <OpenCaucus onOpened={(id) => void navigate(pageOf('caucus', id))} onCancel={() => setOpening(false)} />}
      <Section title={say('caucuses.yours')} note={rows?.length || undefined}>
        {error && !rows && <ErrorNote what={why(error)} onAgain={again} />}
        {rows && !rows.length && !opening && <Empty text={say('caucuses.empty')} act={begin} />}
        <ul>{rows?.map((k) => <Row key={k.id} caucus={k} />)}</ul>
      </Section>
    </Page>
  );
}

function Row({ caucus: k }: { caucus: CaucusListItem }) {
  const say = useDiscussionsWords();
  const names = useNames();
  const lang = useLang();
  const parties = new Intl.ListFormat(lang).format(names.sorted(k.parties).map((p) => names.party(p)));
  return (
    <li className={css.row} data-unread={k.unread > 0 || undefined}>
      <div>
        <Doc size="object" lang={k.lang}><Link to={pageOf('caucus', k.id)}>{k.title}</Link></Doc>
        <p className={`small soft ${css.meta}`}><span><Icon of={IconLock} size={16} /> {say('caucus.only', { parties })}</span><Stamp at={k.lastAt} /></p>
      </div>
      <Marks unread={k.unread} mentions={k.mentions} />
      <Level channel={k.id} title={k.title} level={k.level} />
    </li>
  );
}
