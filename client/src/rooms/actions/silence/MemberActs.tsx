// What a member may do while a silence runs: ask for time or a clarification, say that it has no objection, break, lift; before it runs, object to it or consent to its
// urgency. Each act that binds is asked once with its exact sentence. Not here: the forms (Breaking.tsx, Asking.tsx), the chair's acts.
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import type { Voice } from '@contract/silence.views.js';
import { useNow } from '../../../ui/clock.js';
import { Act } from '../../../ui/Act.js';
import { Section } from '../../../ui/Section.js';
import { useActing, useBindings, useMyState, type Round } from './acting.js';
import { Clarify, Extend } from './Asking.js';
import { Breaking } from './Breaking.js';
import { IfNothing } from './IfNothing.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';
import { WithReason } from './WithReason.js';

export function MemberActs({ s }: { s: Round }) {
  const say = useSilenceWords();
  const me = useMyState();
  const now = useNow('second');
  const mine = s.voices.find((v) => v.party === me.code);
  if (!mine) return null;
  const running = s.state === 'running' && now < Date.parse(s.due);
  return (
    <Section title={say('may', { state: me.within })}>
      <IfNothing s={s} />
      <div className={css.acts}>{s.state === 'announced' ? <Before s={s} code={mine.party} /> : running ? <Running s={s} voice={mine.voice} /> : <After s={s} voice={mine.voice} />}</div>
    </Section>
  );
}

function Before({ s, code }: { s: Round; code: string }) {
  const asked = s.urgent?.needs.includes(code) && !s.urgent.given.some((g) => g.party === code);
  return <>{asked && <Consent s={s} />}<WithReason s={s} name="silence.object" sentence="ask.object" mine icon={IconHandStop} /></>;
}

function Running({ s, voice }: { s: Round; voice: Voice }) {
  const say = useSilenceWords();
  return (
    <>
      <Extend s={s} />
      <Clarify s={s} />
      {voice === 'broke' ? <Simple s={s} name="silence.lift" sentence="ask.lift" /> : <Breaking s={s} />}
      {voice !== 'broke' && voice !== 'positive' && <><Simple s={s} name="silence.affirm" sentence="ask.affirm" /><p className="note soft">{say('affirm.help')}</p></>}
    </>
  );
}

/** When the round is over: a late word, which is kept; and an objection that may still be lifted, which helps the consultation. */
function After({ s, voice }: { s: Round; voice: Voice }) {
  const say = useSilenceWords();
  const kept = ['running', 'adopted', 'broken', 'consultation'].includes(s.state);
  if (kept && voice !== 'broke' && voice !== 'late') return <><p className="note soft">{say('late.note')}</p><Breaking s={s} late /></>;
  return voice === 'broke' && (s.state === 'broken' || s.state === 'consultation') ? <Simple s={s} name="silence.lift" sentence="ask.lift" late /> : null;
}

function Consent({ s }: { s: Round }) {
  const say = useSilenceWords();
  const me = useMyState();
  const { mine } = useBindings();
  const { command, props } = useActing('silence.consent', s);
  return <Act {...props} block weight="filled" reasonShown="below" binding={mine(say('ask.consent', { state: me.the, symbol: s.symbol }))} onAct={() => void command.run({ silence: s.id })} />;
}

function Simple({ s, name, sentence, late = false }: { s: Round; name: 'silence.lift' | 'silence.affirm'; sentence: 'ask.lift' | 'ask.affirm'; late?: boolean }) {
  const say = useSilenceWords();
  const me = useMyState();
  const { mine } = useBindings(s);
  const { command, props } = useActing(name, s, { late });
  return <Act {...props} block icon={name === 'silence.affirm' ? IconCheck : undefined} reasonShown="below" binding={mine(say(s.changes && sentence === 'ask.affirm' ? 'ask.affirm.changes' : sentence, { state: me.the, symbol: s.symbol }))} onAct={() => void command.run({ silence: s.id })} />;
}
