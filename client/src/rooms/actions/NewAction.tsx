// A new draft: the least an action begins with. It opens in one's own delegation and leads to its page. Not here: its text, which is written there.
import { useNavigate } from 'react-router';
import { ACTION_KINDS, isText, type ActionKind } from '@contract/actions.views.js';
import { NETWORK } from '@contract/seats.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { pageOf } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { BilingualField } from '../../ui/fields/BilingualField.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { useCommand } from '../../wire/use-command.js';
import { useDraft } from '../../wire/use-draft.js';
import css from './Actions.module.css';
import { useActionWords } from './words.js';

export function NewAction() {
  const say = useActionWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const navigate = useNavigate();
  const lang = useLang();
  const { code } = useReader();
  const [form, change] = useDraft('action new', false, { kind: 'joint-statement' as ActionKind, lang: lang as Lang, title: { en: '', fr: '' }, purpose: { en: '', fr: '' } });
  const command = useCommand('action.open', NETWORK);
  const untitled = command.life.is === 'refused' && !form.title.en.trim() && !form.title.fr.trim();
  const send = async () => {
    const { purpose, ...rest } = form;
    const act = await command.run({ ...rest, ...(purpose.en || purpose.fr ? { purpose } : {}) });
    if (act?.state.is !== 'recorded') return;
    change(null);
    void navigate(pageOf('action', act.deed.channel), { replace: true });
  };
  return (
    <Page title={say('new.title')} lede={code && say('new.lede', { state: names.party(code) })}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <SelectField label={say('new.kind')} value={form.kind} onChange={(kind) => change({ kind: kind as ActionKind })} options={ACTION_KINDS.map((k) => ({ value: k, label: record(`action.kind.${k}`) }))} />
        <BilingualField label={say('new.name')} value={form.title} onChange={(title) => change({ title })} errors={untitled ? { [form.lang]: say('missing') } : {}} />
        <BilingualField label={say('new.purpose')} value={form.purpose} onChange={(purpose) => change({ purpose })} lines={4} />
        {isText(form.kind) && <SelectField label={say('new.lang')} help={say('new.lang.help')} value={form.lang} onChange={(l) => change({ lang: l as Lang })} options={LANGS.map((l) => ({ value: l, label: say(`lang.${l}`) }))} />}
        <Act type="submit" weight="filled" label={say('new.act', { state: code ? names.party(code, 'of') : '' })} reason={command.why && why(command.why)} reasonShown="below" life={drawn(command.life, why)} onAct={() => undefined} onTakeBack={command.takeBack} />
      </form>
    </Page>
  );
}
