// Acts of one's own delegation that bind the state and wait for a second person: read as they will be sent, cleared, sent, taken back; and whether two are asked for at all.
// Not here: preparing one (every button of such an act does: wire/use-command.ts).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { CLEARANCE, type ClearanceRow } from '@contract/clearances.views.js';
import { next } from '@contract/machine.js';
import type { Outcome } from '@contract/packet.js';
import { usePeople } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { pageOf } from '../../record/titles.js';
import { hasWord, useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Section } from '../../ui/Section.js';
import { When } from '../../ui/When.js';
import { wornBy } from '../../wire/session.js';
import { useChannel, useView, useViews } from '../../wire/use-channel.js';
import { useCommand } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';

/** For whoever works for the delegation: nobody else reads it. */
export function Clearances({ party, channel }: { party: string; channel: string }) {
  const { state } = useSession();
  const delegation = useViews('delegation', channel)[0];
  return delegation && state.is === 'in' && wornBy(state.me)?.party === party ? <Own channel={channel} two={delegation.two} /> : null;
}

function Own({ channel, two }: { channel: string; two: boolean }) {
  const say = useDelegationWords();
  const { api } = useWire();
  const { data = [], refetch } = useQuery({ queryKey: ['clearances'], queryFn: ({ signal }) => api.get<ClearanceRow[]>('/api/clearances', signal), refetchInterval: 30_000 });
  const open = data.filter((c) => !c.done && c.state !== 'taken-back');
  const people = usePeople(open.flatMap((c) => [c.person, c.by]));
  return (
    <Section title={say('two')} note={say(two ? 'two.on' : 'two.off')}>
      <p className="small soft">{say('two.say')}</p>
      <ul>{open.map((c) => <One key={c.id} known={c} people={people} onDone={() => void refetch()} />)}</ul>
      <SetSigning channel={channel} two={two} />
    </Section>
  );
}

/** Live in its own channel, which the delegation alone reads. */
function One({ known, people, onDone }: { known: ClearanceRow; people: ReadonlyMap<string, string>; onDone: () => void }) {
  const say = useDelegationWords();
  const record = useRecordWords();
  const why = useWhy();
  useChannel(known.id);
  const c = useView('clearance', known.id, known.id) ?? known;
  const give = useCommand('clearance.give', c.id, { machine: CLEARANCE, state: c.state });
  const back = useCommand('clearance.take-back', c.id, { machine: CLEARANCE, state: c.state });
  const label = record(`command.${c.act}`);
  return (
    <li className={css.clearance}>
      <p><b>{label}</b> <span className="soft">{record(`state.clearance.${c.state}`)}</span> {known.kind && <Link to={pageOf(known.kind, c.place)}>{say('two.where')}</Link>}</p>
      <p className="small soft">{say('two.by', { person: people.get(c.person) ?? '' })}{', '}<When at={c.asked} /></p>
      <dl className="small">{Object.entries(c.payload).map(([field, value]) => <div key={field}><dt>{hasWord(`field.${field}`) ? record(`field.${field}`) : field}</dt><dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd></div>)}</dl>
      <p>
        {next(CLEARANCE, c.state, 'give') !== null && <Act label={record('command.clearance.give')} size="small" weight="filled" reason={give.why && why(give.why)} life={drawn(give.life, why)} onAct={() => void give.run({})} />}
        {c.state === 'given' && <Send c={{ ...known, ...c }} label={label} onDone={onDone} />}{' '}
        {next(CLEARANCE, c.state, 'take-back') !== null && <Act label={record('command.clearance.take-back')} size="small" weight="quiet" reason={back.why && why(back.why)} life={drawn(back.life, why)} onAct={() => void back.run({}).then(onDone)} />}
      </p>
    </li>
  );
}

/** As it was prepared, under the id it was prepared for: pressed twice, it is done once. */
function Send({ c, label, onDone }: { c: ClearanceRow; label: string; onDone: () => void }) {
  const why = useWhy();
  const { api } = useWire();
  const [fault, setFault] = useState<string | null>(null);
  const send = async () => {
    try {
      const outcome = await api.post<Outcome>(`/api/commands/${c.act}`, { channel: c.place, command: c.command, payload: c.payload });
      if (!outcome.ok) setFault(why(outcome.refusal));
    } catch (e) {
      setFault(why(e));
    }
    onDone();
  };
  return <><Act label={label} size="small" weight="filled" onAct={() => void send()} />{fault && <span className="note" role="alert"> {fault}</span>}</>;
}

function SetSigning({ channel, two }: { channel: string; two: boolean }) {
  const say = useDelegationWords();
  const why = useWhy();
  const { session } = useWire();
  const c = useCommand('delegation.set-signing', channel);
  const binding = { heading: say('two'), sentence: say(two ? 'two.ask-off' : 'two.ask-on'), detail: say('two.say') };
  return <p><Act label={say(two ? 'two.end' : 'two.begin')} size="small" reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={() => void c.run({ persons: two ? 1 : 2 }).then(() => session.refresh())} /></p>;
}
