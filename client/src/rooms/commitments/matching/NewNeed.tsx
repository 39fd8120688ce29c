// A new need or offer: it begins in one's own delegation and leads to its page. `?about=` makes it a call for partners of an initiative. Not here: opening it (Need.tsx).
import { useNavigate, useSearchParams } from 'react-router';
import { NETWORK } from '@contract/seats.js';
import { pageOf } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { Page } from '../../../ui/Page.js';
import { useDraft } from '../../../wire/use-draft.js';
import css from '../Commitments.module.css';
import { draftOf, EMPTY_NEED } from './need-form.js';
import { NeedFields } from './NeedFields.js';
import { useMatchingWords } from './words.js';

export function NewNeed() {
  const say = useMatchingWords();
  const navigate = useNavigate();
  const [from] = useSearchParams();
  const side = from.get('side') === 'offer' ? 'offer' : 'need';
  const about = from.get('about');
  const [form, change] = useDraft(`${side} new ${about ?? ''}`, false, EMPTY_NEED);
  const { command, props } = useAct('need.draft', NETWORK);
  const send = async () => {
    const act = await command.run({ side, ...draftOf(form), ...(about ? { initiative: about } : {}) });
    if (act?.state.is !== 'recorded') return;
    change(null);
    void navigate(pageOf('need', act.deed.channel), { replace: true });
  };
  return (
    <Page title={say(`new.${side}`)} lede={about ? say('new.about') : say('new.lede')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <NeedFields form={form} onChange={change} />
        <Act {...props} type="submit" weight="filled" reasonShown="below" onAct={() => undefined} />
      </form>
    </Page>
  );
}
