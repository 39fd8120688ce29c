// The draw of a roll-call, with everything needed to recompute it, and a button that does so on this device. Not here: the same arithmetic on the server (src/meetings/voting/draw.ts).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { useState } from 'react';
import type { RollCallView } from '@contract/voting.views.js';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import type { Vote } from './acting.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
/** Does the seed keep the promise, and does it lead to the state that was announced? */
const holds = (commit: string, { seed, pressed, roll, state }: NonNullable<RollCallView['drawn']>): boolean =>
  seed !== null && digest(seed) === commit && roll[Number(BigInt(`0x${digest(`${seed}|${pressed}|${roll.join(',')}`)}`) % BigInt(roll.length))] === state;

export function Draw({ vote: v }: { vote: Vote }) {
  const say = useVotesWords();
  const names = useNames();
  const lang = useLang();
  const [checked, setChecked] = useState<boolean | null>(null);
  const { commit, drawn } = v.rollCall!;
  const who = drawn ? names.party(drawn.state, lang === 'fr' ? 'the' : 'short') : '';
  return (
    <details className={css.draw}>
      <summary>{drawn ? say('draw', { state: who }) : say('draw.promised')}{drawn && !drawn.seed && `, ${say('draw.paper')}`}</summary>
      <dl>
        <dt>{say('draw.promised')}</dt><dd>{commit}</dd>
        {drawn?.seed && <><dt>{say('draw.seed')}</dt><dd>{drawn.seed}</dd><dt>{say('draw.pressed')}</dt><dd>{drawn.pressed}</dd></>}
        {drawn && <><dt>{say('state')}</dt><dd>{drawn.roll.join(',')}</dd></>}
      </dl>
      {drawn?.seed && <>
        <p className="note soft">{say('draw.how')}</p>
        <p><Act label={say('draw.check')} size="small" onAct={() => setChecked(holds(commit, drawn))} />{' '}<span role="status" className="small">{checked === null ? '' : checked ? say('draw.right', { state: who }) : say('draw.wrong')}</span></p>
      </>}
    </details>
  );
}
