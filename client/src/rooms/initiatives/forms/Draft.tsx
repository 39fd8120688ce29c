// A new initiative: the least a record begins with. It opens as a draft of one's own delegation and leads to its page, where the rest is written.
import { useNavigate } from 'react-router';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import { useDraft } from '../../../wire/use-draft.js';
import css from './Forms.module.css';
import { useFormWords } from './words.js';

const BLANK = { title: { en: '', fr: '' }, description: { en: '', fr: '' }, identifier: '', currency: '', plannedStart: '', plannedEnd: '' };

export function Draft() {
  const say = useFormWords();
  const why = useWhy();
  const names = useNames();
  const navigate = useNavigate();
  const { code } = useReader();
  const [form, change] = useDraft('initiative new', false, BLANK);
  const command = useCommand('initiative.draft', NETWORK);
  const state = code ? names.party(code) : '';
  const send = async () => {
    const { title, description, ...rest } = form;
    const said = Object.fromEntries(Object.entries(rest).filter(([, v]) => v));
    const act = await command.run({ title, ...(description.en || description.fr ? { description } : {}), ...said });
    if (act?.state.is !== 'recorded') return;
    change(null);
    void navigate(`/initiatives/${act.deed.channel}`, { replace: true });
  };
  return (
    <Page title={say('new.title')} lede={say('new.lede', { state })}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <BilingualField label={say('title')} value={form.title} onChange={(title) => change({ title })} />
        <BilingualField label={say('description')} value={form.description} onChange={(description) => change({ description })} lines={5} />
        <div className={css.row}>
          <DateField label={say('planned.start')} value={form.plannedStart} onChange={(plannedStart) => change({ plannedStart })} optional />
          <DateField label={say('planned.end')} value={form.plannedEnd} onChange={(plannedEnd) => change({ plannedEnd })} optional />
          <TextField label={say('currency')} help={say('currency.help')} value={form.currency} onChange={(c) => change({ currency: c.slice(0, 3).toUpperCase() })} optional />
          <TextField label={say('identifier')} help={say('identifier.help')} value={form.identifier} onChange={(identifier) => change({ identifier })} optional />
        </div>
        <Act type="submit" weight="filled" label={say('new.act', { state: code ? names.party(code, 'of') : '' })} reason={command.why && why(command.why)} reasonShown="below" life={drawn(command.life, why)} onAct={() => undefined} onTakeBack={command.takeBack} />
      </form>
    </Page>
  );
}
