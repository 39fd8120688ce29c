// A restricted room: the lock and who can read it, what is said, who is inside. Not here: opening one (OpenCaucus.tsx).
import { IconLock } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { pageOf } from '../../record/titles.js';
import { Icon } from '../../ui/Icon.js';
import { Page } from '../../ui/Page.js';
import { useChannel, useView } from '../../wire/use-channel.js';
import { useKeys } from '../../wire/keys.js';
import { Unlock } from '../../record/Unlock.js';
import { Conversation } from './Conversation.js';
import css from './Discussions.module.css';
import { Inside } from './Inside.js';
import { SealedRoom } from './sealed.js';
import { useAudience } from './use-conversation.js';
import { useReaders } from './use-readers.js';
import { useSince } from './use-since.js';
import { useDiscussionsWords } from './words.js';

export function Caucus() {
  const { id = '' } = useParams();
  return <Room key={id} id={id} />;
}

function Room({ id }: { id: string }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const caucus = useView('caucus', id, id);
  const { refusal } = useChannel(id);
  const { audience } = useAudience(id);
  const readers = useReaders();
  const since = useSince(id, '/api/caucuses');
  if (refusal) return <Page title={say('not-open')}><Empty text={record('refusal.no-channel')} /></Page>;
  if (!caucus) return <Page title={say('loading')} />;
  return (
    <Page title={caucus.title} heading={<span className="doc" lang={caucus.lang} dir="auto">{caucus.title}</span>}>
      <p className={css.lock}><Icon of={IconLock} /><span>{readers(audience.kind === 'caucus' ? audience : { kind: 'caucus', parties: caucus.parties.filter((p) => p.until === null).map((p) => p.party) })}</span></p>
      <div className={css.room}>
        {caucus.sealed ? <Sealed channel={id}><Conversation channel={id} since={since} /></Sealed> : <Conversation channel={id} since={since} />}
        {caucus.drafts && <p className="small"><Link to={pageOf('action', caucus.drafts)}>{say('drafting.for')}</Link></p>}
        <Inside id={id} caucus={caucus} />
      </div>
    </Page>
  );
}

/** Every word is sealed with the delegation's key: read and written once that is open. */
function Sealed({ channel, children }: { channel: string; children: ReactNode }) {
  const say = useDiscussionsWords();
  const keys = useKeys();
  const { keys: open, newest } = keys;
  const room = useMemo(() => ({ channel, keys: open, newest }), [channel, open, newest]);
  return (
    <SealedRoom value={room}>
      <div>
        <p className="note faint">{say('sealed.say')}</p>
        {keys.ready && !open?.has(newest) && <Unlock keys={keys} />}
        {children}
      </div>
    </SealedRoom>
  );
}
