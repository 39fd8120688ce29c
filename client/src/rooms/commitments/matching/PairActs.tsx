// What one may do with a pair that fits: write to the other, or turn it down where nobody sees it; the secretariat suggests the two to each other. Not here: the contact itself (Match.tsx).
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ENVELOPE_MAX, type Suggestion } from '@contract/matching.views.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { pageOf } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import css from '../Commitments.module.css';
import { useMatchingWords } from './words.js';

interface PairProps {
  readonly suggestion: Pick<Suggestion, 'need' | 'offer' | 'by'>;
  readonly other: string;
}

export function PairActs({ suggestion: { need, offer, by }, other }: PairProps) {
  const say = useMatchingWords();
  const { code } = useReader();
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const decline = useAct('match.decline', NETWORK);
  const suggest = useAct('match.suggest', NETWORK);
  // What was told stands in a channel that opened with the act: no window follows it yet.
  const told = whenRecorded(() => void client.invalidateQueries({ queryKey: ['matching'] }));
  if (!code || code === SECRETARIAT) return by === 'rule' ? <Act {...suggest.props} size="small" onAct={() => void suggest.command.run({ need, offer }).then(told)} /> : null;
  if (writing) return <Write need={need} offer={offer} other={other} onLeave={() => setWriting(false)} />;
  return (
    <div className={css.acts}>
      <Act label={say('contact')} size="small" onAct={() => setWriting(true)} />
      <Act {...decline.props} size="small" weight="quiet" onAct={() => void decline.command.run({ need, offer }).then(told)} />
      <p className={`note faint ${css.whole}`}>{say('decline.help')}</p>
    </div>
  );
}

function Write({ need, offer, other, onLeave }: { need: string; offer: string; other: string; onLeave: () => void }) {
  const say = useMatchingWords();
  const names = useNames();
  const lang = useLang();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { command, props } = useAct('match.contact', NETWORK);
  const send = async () => {
    const act = await command.run({ need, offer, text, lang });
    if (act?.state.is === 'recorded') void navigate(pageOf('match', act.deed.channel));
  };
  return (
    <form className={css.inset} noValidate onSubmit={(e) => { e.preventDefault(); if (text.trim()) void send(); }}>
      <TextField label={say('contact.text', { state: names.party(other) })} help={say('contact.help')} value={text} onChange={setText} lines={4} most={ENVELOPE_MAX} document />
      <p className={css.acts}><Act {...props} type="submit" size="small" weight="filled" onAct={() => undefined} /><Act label={say('cancel')} size="small" weight="quiet" onAct={onLeave} /></p>
    </form>
  );
}
