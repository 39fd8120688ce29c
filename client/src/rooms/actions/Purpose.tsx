// Why the action is undertaken, in both languages side by side, and the form in which its own delegation revises title and purpose.
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { LANGS } from '@contract/words/words.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { BilingualField } from '../../ui/fields/BilingualField.js';
import { Section } from '../../ui/Section.js';
import { useCommand } from '../../wire/use-command.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Actions.module.css';
import { useActionWords } from './words.js';

export function Purpose({ view, mine }: { view: ActionView; mine: boolean }) {
  const say = useActionWords();
  const record = useRecordWords();
  const why = useWhy();
  const [open, setOpen] = useState(false);
  const { purpose } = view;
  const revise = useCommand('action.revise', view.id);
  const may = mine && (view.stage === 'draft' || view.stage === 'negotiation');
  const end = may && !open ? <Act label={record('command.action.revise')} size="small" weight="quiet" reason={revise.why && why(revise.why)} onAct={() => setOpen(true)} /> : undefined;
  return (
    <Section title={say('purpose')} end={end}>
      {open ? <Revise view={view} onDone={() => setOpen(false)} /> : purpose.en || purpose.fr
        ? <div className={css.pair}>{LANGS.map((l) => <p key={l} className="doc" lang={l}>{purpose[l]}</p>)}</div>
        : <p className="soft">{say('purpose.none')}</p>}
    </Section>
  );
}

function Revise({ view, onDone }: { view: ActionView; onDone: () => void }) {
  const say = useActionWords();
  const why = useWhy();
  const names = useNames();
  // A draft that its delegation alone reads does not lie in the browser's storage.
  const [form, change] = useDraft(`action ${view.id}`, false, { title: view.title, purpose: view.purpose });
  const command = useCommand('action.revise', view.id);
  const done = () => {
    change(null);
    onDone();
  };
  const send = async () => {
    const act = await command.run(form);
    if (act?.state.is === 'recorded') done();
  };
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <BilingualField label={say('new.name')} value={form.title} onChange={(title) => change({ title })} />
      <BilingualField label={say('new.purpose')} value={form.purpose} onChange={(purpose) => change({ purpose })} lines={5} />
      <p>
        <Act type="submit" weight="filled" label={say('revise.act', { state: names.party(view.lead, 'of') })} reason={command.why && why(command.why)} life={drawn(command.life, why)} onAct={() => undefined} onTakeBack={command.takeBack} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={done} />
      </p>
    </form>
  );
}
