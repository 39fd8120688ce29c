// The keys of one's own delegation (§3.16): a pair for each person, a key of all that is made, passed on and written on paper; each made in this page. Not here: what is sealed
// with it, the passphrase asked elsewhere (record/Unlock.tsx), the arithmetic (wire/sealing.ts).
import { useEffect, useState, type FormEvent } from 'react';
import { NETWORK } from '@contract/seats.js';
import { again } from '../../record/again.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Unlock } from '../../record/Unlock.js';
import { Act } from '../../ui/Act.js';
import { Section } from '../../ui/Section.js';
import { useKeys, type Keys } from '../../wire/keys.js';
import { checkOf, fingerprintOf, makePair, newKey, wrapFor } from '../../wire/sealing.js';
import { wornBy } from '../../wire/session.js';
import { useCommand } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import css from './Delegation.module.css';
import { FromPaper, OnPaper, PassOn } from './KeyringPeople.js';
import { useKeyringWords } from './keyring-words.js';
import { lacks, NewPassword, NOTHING_TYPED } from './NewPassword.js';

/** For whoever works for the delegation: nobody else reads that there is one. `people`: who works for it now. */
export function Keyring(props: { party: string; people: readonly string[] }) {
  const { state } = useSession();
  return state.is === 'in' && wornBy(state.me)?.party === props.party ? <Own {...props} /> : null;
}

function Own({ party, people }: { party: string; people: readonly string[] }) {
  const say = useKeyringWords();
  const record = useRecordWords();
  const why = useWhy();
  const keys = useKeys();
  const open = useCommand('keyring.open', NETWORK);
  if (!keys.ready) return null;
  return (
    <Section title={say('title')}>
      <p className="small soft">{say('say')}</p>
      <p className="small soft">{say('lost')}</p>
      {!window.isSecureContext && <p className="small amber">{say('insecure')}</p>}
      {!window.isSecureContext ? null : keys.ring
        ? <Ring party={party} channel={keys.ring.id} keys={keys} people={people} />
        : <div className={css.form}><Act size="small" label={record('command.keyring.open')} reason={open.why && why(open.why)} life={drawn(open.life, why)} onAct={() => void open.run({}).then(keys.again)} /></div>}
    </Section>
  );
}

export interface RingProps {
  readonly channel: string;
  readonly keys: Keys;
}

function Ring({ party, channel, keys, people }: RingProps & { party: string; people: readonly string[] }) {
  const say = useKeyringWords();
  return (
    <div className={css.stack}>
      <ul className="small num">{keys.ring?.keys.map((k) => <li key={k.version}>{say('key', { version: k.version, check: k.check.slice(0, 8) })}</li>)}</ul>
      {keys.newest === 0 && <p className="small">{say('none')}</p>}
      {keys.own ? <Mine party={party} channel={channel} keys={keys} people={people} /> : <Enrol channel={channel} keys={keys} />}
    </div>
  );
}

/** With a pair: what is open, what is to be passed on, what is missing. */
function Mine({ party, channel, keys, people }: RingProps & { party: string; people: readonly string[] }) {
  const has = keys.ring?.people.find((p) => p.person === keys.person)?.has ?? [];
  const [some, newest] = [has.length > 0, keys.newest === 0 || keys.keys?.has(keys.newest)];
  return (
    <>
      {some && !keys.keys && <Unlock keys={keys} />}
      {keys.newest > 0 && !has.includes(keys.newest) && <Missing channel={channel} keys={keys} />}
      {newest && <Make channel={channel} keys={keys} people={people} />}
      {keys.keys && keys.keys.size > 0 && <><PassOn channel={channel} keys={keys} people={people} /><OnPaper party={party} keys={keys} /></>}
      <Again channel={channel} keys={keys} />
    </>
  );
}

function Missing({ channel, keys }: RingProps) {
  const say = useKeyringWords();
  const [mine, setMine] = useState('');
  const publicKey = keys.own?.publicKey;
  useEffect(() => void (publicKey && fingerprintOf(publicKey).then(setMine)), [publicKey]);
  return <><p className="small num">{say('waiting', { mine })}</p><FromPaper channel={channel} keys={keys} /></>;
}

function Enrol({ channel, keys }: RingProps) {
  const say = useKeyringWords();
  const record = useRecordWords();
  const why = useWhy();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [tried, setTried] = useState(false);
  const c = useCommand('keyring.enrol', channel);
  const make = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (lacks(typed)) return;
    const act = await c.run(await makePair(typed.first));
    if (act?.state.is !== 'recorded') return;
    await keys.unlock(typed.first);
    setTyped(NOTHING_TYPED);
    setTried(false);
  };
  return (
    <form className={css.form} onSubmit={(e) => void make(e)} noValidate>
      <p className="small">{say('pair.say')}</p>
      <NewPassword label={say('pair')} value={typed} onChange={setTyped} tried={tried} secret />
      <Act type="submit" size="small" label={record('command.keyring.enrol')} reason={c.why && why(c.why)} {...again({ life: drawn(c.life, why) })} onAct={() => undefined} />
    </form>
  );
}

function Again(props: RingProps) {
  const say = useKeyringWords();
  const [open, setOpen] = useState(false);
  if (!open) return <p><button type="button" className="link small" onClick={() => setOpen(true)}>{say('pair.again')}</button></p>;
  return <><p className="small amber">{say('pair.again.say')}</p><Enrol {...props} /></>;
}

/** For everybody of today who has a pair. */
function Make({ channel, keys, people }: RingProps & { people: readonly string[] }) {
  const say = useKeyringWords();
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('keyring.make', channel);
  const version = keys.newest + 1;
  const make = async () => {
    const key = newKey();
    const holders = keys.ring!.people.filter((p) => people.includes(p.person) || p.person === keys.person);
    const shares = await Promise.all(holders.map(async (p) => ({ person: p.person, wrapped: await wrapFor(key, p.publicKey, channel, version, p.person) })));
    await c.run({ version, check: await checkOf(key, channel, version), shares });
    await keys.again();
  };
  const first = version === 1;
  return (
    <div>
      {!first && <p className="small soft">{say('next.say')}</p>}
      <div className={css.form}><Act size="small" weight={first ? 'filled' : 'plain'} label={first ? record('command.keyring.make') : say('next')} reason={c.why ? why(c.why) : keys.keys ? null : say('pair.needed')} reasonShown="below" {...again({ life: drawn(c.life, why) })} onAct={() => void make()} /></div>
    </div>
  );
}
