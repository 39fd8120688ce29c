// The delegation's key on its way to people: passed to colleagues who have a pair, shown for paper, read back from it. Not here: making it (Keyring.tsx).
import { useEffect, useState, type FormEvent } from 'react';
import { again } from '../../record/again.js';
import { useNames, usePeople } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { TextField } from '../../ui/fields/TextField.js';
import type { Keys } from '../../wire/keys.js';
import { checkOf, fingerprintOf, fromPaper, onPaper, wrapFor } from '../../wire/sealing.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Delegation.module.css';
import type { RingProps } from './Keyring.js';
import { useKeyringWords } from './keyring-words.js';

type Person = NonNullable<Keys['ring']>['people'][number];

/** Colleagues of today with a pair who lack a key that is open here. */
export function PassOn({ channel, keys, people }: RingProps & { people: readonly string[] }) {
  const wanting = keys.ring!.people.filter((p) => people.includes(p.person) && p.person !== keys.person && missing(keys, p).length > 0);
  const names = usePeople(wanting.map((p) => p.person));
  return <ul className={css.list}>{wanting.map((p) => <To key={p.person} channel={channel} keys={keys} to={p} name={names.get(p.person) ?? '…'} />)}</ul>;
}
const missing = (keys: Keys, { has }: Person): number[] => [...keys.keys!.keys()].filter((v) => !has.includes(v));

function To({ channel, keys, to, name }: RingProps & { to: Person; name: string }) {
  const say = useKeyringWords();
  const why = useWhy();
  const [theirs, setTheirs] = useState('');
  const c = useCommand('keyring.pass', channel);
  useEffect(() => void fingerprintOf(to.publicKey).then(setTheirs), [to.publicKey]);
  const pass = async () => {
    for (const version of missing(keys, to)) await c.run({ version, person: to.person, wrapped: await wrapFor(keys.keys!.get(version)!, to.publicKey, channel, version, to.person) });
  };
  return (
    <li>
      <p className="small num">{say('pass.say', { person: name, theirs })}</p>
      <div className={css.form}><Act size="small" label={say('pass', { person: name })} reason={c.why && why(c.why)} {...again({ life: drawn(c.life, why) })} onAct={() => void pass()} /></div>
    </li>
  );
}

export function OnPaper({ party, keys }: { party: string; keys: Keys }) {
  const say = useKeyringWords();
  const names = useNames();
  const [shown, setShown] = useState(false);
  const key = keys.keys!.get(keys.newest);
  if (!key) return null;
  if (!shown) return <p><Act size="small" weight="quiet" label={say('paper')} onAct={() => setShown(true)} /></p>;
  return (
    <div className={css.link}>
      <b className="small">{say('paper.of', { version: keys.newest, state: names.party(party, 'of') })}</b>
      <output>{onPaper(key)}</output>
      <p className="small">{say('paper.say')}</p>
    </div>
  );
}

/** Whichever of the delegation's keys it is, if it is one that this reader lacks. */
export function FromPaper({ channel, keys }: RingProps) {
  const say = useKeyringWords();
  const why = useWhy();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const c = useCommand('keyring.pass', channel);
  const take = async (e: FormEvent) => {
    e.preventDefault();
    const key = fromPaper(typed);
    const checks = key ? await Promise.all(keys.ring!.keys.map(async (k) => ({ ...k, same: (await checkOf(key, channel, k.version)) === k.check }))) : [];
    const found = checks.find((k) => k.same);
    setWrong(!found);
    if (!found || !key || !keys.own) return;
    await c.run({ version: found.version, person: keys.person, wrapped: await wrapFor(key, keys.own.publicKey, channel, found.version, keys.person) });
    setTyped('');
    await keys.again();
  };
  return (
    <form className={css.form} onSubmit={(e) => void take(e)} noValidate>
      <TextField label={say('paper.read')} value={typed} onChange={setTyped} autoComplete="off" />
      {wrong && <ErrorNote what={say('paper.wrong')} />}
      <Act type="submit" size="small" label={say('paper.take')} reason={c.why && why(c.why)} {...again({ life: drawn(c.life, why) })} onAct={() => undefined} />
    </form>
  );
}
