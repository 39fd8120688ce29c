// Who is in a restricted room and who has left it; bringing another delegation in, and leaving. Both are asked once: neither can be undone by oneself.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaucusView } from '@contract/discussions.views.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useStatesToday } from '../../record/states.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { PickField } from '../../ui/fields/PickField.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { Section } from '../../ui/Section.js';
import { StateCode } from '../../ui/StateCode.js';
import { useCommand } from '../../wire/use-command.js';
import { useSession } from '../../wire/use-line.js';
import { useBy } from './by.js';
import css from './Discussions.module.css';
import { useStamp } from './Stamp.js';
import { useDiscussionsWords } from './words.js';

interface InsideProps {
  readonly id: string;
  readonly caucus: CaucusView;
}

export function Inside({ id, caucus }: InsideProps) {
  const say = useDiscussionsWords();
  const names = useNames();
  const stamp = useStamp();
  const present = caucus.parties.filter((p) => p.until === null);
  const client = useQueryClient();
  // Handed over: what this reader may do here is another thing now.
  useEffect(() => void client.invalidateQueries({ queryKey: ['channel', id] }), [client, id, caucus.convener]);
  const gone = caucus.parties.filter((p) => p.until !== null && !present.some((q) => q.party === p.party));
  return (
    <aside>
      <Section title={say('caucus.inside')} note={present.length}>
        <ul className={css.inside}>
          {present.map((p) => <li key={p.party}><StateCode code={p.party} name={names.party(p.party)} besideName /> {names.party(p.party)} <span className="faint">{p.party === caucus.convener ? say('caucus.convener') : say('caucus.since', { when: stamp(p.since) })}</span></li>)}
          {gone.map((p) => <li key={`${p.party} ${p.since}`} data-left><StateCode code={p.party} name={names.party(p.party)} besideName /> {names.party(p.party)} <span>{say('caucus.left', { when: stamp(p.until!) })}</span></li>)}
        </ul>
        <Add id={id} convener={caucus.convener} inside={present.map((p) => p.party)} />
        <TakeOver id={id} convener={caucus.convener} />
        <Leave id={id} caucus={caucus} />
      </Section>
    </aside>
  );
}

function Add({ id, convener, inside }: { id: string; convener: string; inside: readonly string[] }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const why = useWhy();
  const [party, setParty] = useState<string | null>(null);
  const outside = useStatesToday().filter((s) => !inside.includes(s));
  const own = useSession().session.me?.party ?? '';
  const by = useBy(new Map());
  const c = useCommand('caucus.add', id);
  const send = async () => {
    const act = await c.run({ party: party! });
    if (act?.state.is === 'recorded') setParty(null);
  };
  if (c.why) return <Act label={say('caucus.add')} size="small" reason={own === convener ? why(c.why) : say('caucus.add.who', { party: names.party(convener) })} reasonShown="below" onAct={() => undefined} />;
  const binding = { heading: say('bind.heading', { party: names.party(own, 'of') }), sentence: record('entry.caucus.party-added', { by: by.subject(own), party: names.party(party ?? '') }), detail: say('bind.add.detail', { party: names.party(party ?? '') }) };
  return (
    <div>
      <PickField label={say('caucus.add.pick')} value={party} onChange={(p) => { setParty(p); if (c.life.is !== 'sending') c.reset(); }} options={outside.map((s) => ({ value: s, label: names.party(s) }))} nothing={say('caucus.add.none')} />
      <Act label={say('caucus.add')} size="small" reason={party ? null : say('missing.party')} binding={binding} life={drawn(c.life, why)} onAct={() => void send()} onTakeBack={c.takeBack} />
    </div>
  );
}

/** Only where the convener has left the Network: nobody could bring anybody in. */
function TakeOver({ id, convener }: { id: string; convener: string }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const why = useWhy();
  const states = useStatesToday();
  const own = useSession().session.me?.party ?? '';
  const c = useCommand('caucus.take-over', id);
  if (!states.length || states.includes(convener)) return null;
  const binding = { heading: say('bind.heading', { party: names.party(own, 'of') }), sentence: record('entry.caucus.handed-over', { to: names.party(own) }), detail: say('bind.take-over.detail', { party: names.party(convener) }) };
  return <Act label={record('command.caucus.take-over')} size="small" reason={c.why && why(c.why)} binding={binding} life={drawn(c.life, why)} onAct={() => void c.run({})} onTakeBack={c.takeBack} />;
}

function Leave({ id, caucus }: InsideProps) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const names = useNames();
  const why = useWhy();
  const navigate = useNavigate();
  const own = useSession().session.me?.party ?? '';
  const by = useBy(new Map());
  const [picked, setPicked] = useState<string | null>(null);
  const c = useCommand('caucus.leave', id);
  const others = caucus.parties.filter((p) => p.until === null && p.party !== own).map((p) => p.party);
  // Where nobody is named, the record takes whoever came in first.
  const successor = own === caucus.convener ? (picked && others.includes(picked) ? picked : (others[0] ?? null)) : null;
  const send = async () => {
    const act = await c.run(successor ? { successor } : {});
    if (act?.state.is === 'recorded') void navigate('/caucuses');
  };
  const sentences = [record('entry.caucus.party-left', { by: by.subject(own) }), ...(successor ? [record('entry.caucus.handed-over', { to: names.party(successor) })] : [])];
  const detail = say(successor ? 'bind.leave.handed' : others.length ? 'bind.leave.detail' : 'bind.leave.last');
  const binding = { heading: say('bind.heading', { party: names.party(own, 'of') }), sentence: sentences.join(' '), detail };
  return (
    <div className={css.settle}>
      {successor && others.length > 1 && !c.why && <SelectField label={say('caucus.successor')} value={successor} onChange={setPicked} options={others.map((p) => ({ value: p, label: names.party(p) }))} />}
      <Act label={record('command.caucus.leave')} size="small" weight="quiet" reason={c.why && why(c.why)} binding={binding} life={drawn(c.life, why)} onAct={() => void send()} onTakeBack={c.takeBack} />
    </div>
  );
}
