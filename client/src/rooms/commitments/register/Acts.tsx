// What a reader's party may do with a registered commitment: the state its own acts, a partner for its part, the secretariat a correction. Not here: their forms (OwnActs.tsx, LinkActs.tsx, ReasonedAct.tsx).
import { useState } from 'react';
import { COMMITMENT, type CommitmentView } from '@contract/commitments.views.js';
import { next } from '@contract/machine.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useStatesToday } from '../../../record/states.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { Partners, Same } from './LinkActs.js';
import { Amend, Close, Extend } from './OwnActs.js';
import { ReasonedAct, useBindingOf } from './ReasonedAct.js';

export function Acts({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const names = useNames();
  const { code } = useReader();
  const shown = [...(view.owner === code ? own(view) : []), ...partner(view, code ?? ''), ...(code === SECRETARIAT && view.stage !== 'closed' ? [<Correct key="correct" view={view} />] : [])];
  if (!shown.length) return null;
  return <Section title={say('candidate.acts', { state: names.party(code ?? view.owner, 'the') })}><div className={css.acts}>{shown}</div></Section>;
}

const own = (view: CommitmentView) => {
  const can = (verb: keyof typeof COMMITMENT.steps): boolean => next(COMMITMENT, view.stage, verb) !== null;
  if (view.stage === 'closed') return [];
  return [
    ...(can('activate') ? [<Plain key="activate" view={view} verb="activate" />] : []),
    ...(can('meet-condition') ? [<ReasonedAct key="meet" view={view} verb="meet-condition" />, <ReasonedAct key="drop" view={view} verb="drop-condition" />] : []),
    <Amend key="amend" view={view} />, ...(view.content.due ? [<Extend key="extend" view={view} />] : []), <Close key="close" view={view} />,
    ...(view.content.form === 'group' ? [] : [<Partners key="shares" view={view} />]), view.same ? <Plain key="unlink" view={view} verb="unlink-same" /> : <Same key="same" view={view} />,
  ];
};

const partner = (view: CommitmentView, code: string) => {
  if (view.stage === 'closed') return [];
  const standing = view.shares.filter((s) => s.left === null);
  const mine = standing.find((s) => s.party === code);
  const led = standing.some((s) => s.lead);
  return [
    ...(mine && !mine.joined ? [<Plain key="join" view={view} verb="join" />] : []),
    ...(mine && standing.length > 1 ? [<ReasonedAct key="leave" view={view} verb="leave" />] : []),
    ...(!led && (mine?.joined || view.owner === code) ? [<Plain key="take-over" view={view} verb="take-over" />] : []),
    ...(view.content.form === 'group' ? [<Adopt key="adopt" view={view} code={code} />] : []),
  ];
};

function Plain({ view, verb }: { view: CommitmentView; verb: 'activate' | 'join' | 'take-over' | 'unlink-same' }) {
  const { command, props } = useAct(`commitment.${verb}`, view.id);
  const binding = useBindingOf(view, verb);
  return <Act {...props} binding={verb === 'activate' ? undefined : binding} onAct={() => void command.run({})} />;
}

/** For the states of the group, as the plenary knows it. */
function Adopt({ view, code }: { view: CommitmentView; code: string }) {
  const groups = useViews('group', NETWORK);
  const { command, props } = useAct('commitment.adopt', view.id);
  if (!groups.find((g) => g.id === view.content.group)?.parties.includes(code) || view.children.some((k) => k.owner === code)) return null;
  return <Act {...props} onAct={() => void command.run({})} />;
}

function Correct({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const names = useNames();
  const [party, setParty] = useState('');
  const states = useStatesToday('member', 'observer').filter((s) => s !== view.owner);
  return (
    <ReasonedAct view={view} verb="correct-attribution" more={party ? { party } : {}}>
      <SelectField label={say('correct.to')} value={party} onChange={setParty} empty={say('new.choose')} options={states.map((value) => ({ value, label: names.party(value) }))} />
    </ReasonedAct>
  );
}
