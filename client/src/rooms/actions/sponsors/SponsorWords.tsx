// What is said in words about sponsors: an edit that they are told of, a sponsor that contests it, a note beside a name after the gavel. Not here: signatures (SponsorActs.tsx).
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { SponsoredEdit, SponsorshipView } from '@contract/sponsors.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { When } from '../../../ui/When.js';
import { useCommand } from '../../../wire/use-command.js';
import { useBinding } from './binding.js';
import css from './Sponsors.module.css';
import { useSponsorWords } from './words.js';

type Worded = 'sponsorship.note-edit' | 'sponsor.contest' | 'sponsor.note';
const FIELD = { 'sponsorship.note-edit': 'note', 'sponsor.contest': 'reason', 'sponsor.note': 'text' } as const;

/** A button that opens a field; what binds the state asks once with the sentence. To those whose seat could never do it it is not there. */
function Say({ action, name }: { action: ActionView; name: Worded }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const binding = useBinding(action);
  const [text, setText] = useState<string | null>(null);
  const c = useCommand(name, action.id);
  const label = record(`command.${name}`);
  if (c.why?.why === 'refusal.needs-seat') return null;
  if (text === null) return <Act label={label} weight="quiet" reason={c.why && why(c.why)} onAct={() => { c.reset(); setText(''); }} />;
  const send = () => void c.run({ [FIELD[name]]: text, lang } as never).then((act) => act?.state.is === 'recorded' && setText(null));
  return (
    <div className={css.form}>
      <TextField label={say(`words.${name}`)} value={text} onChange={setText} lines={2} most={REASON_MAX} document />
      <p>
        <Act label={label} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={name === 'sponsor.note' ? binding('note', text.trim()) : undefined} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setText(null)} />
      </p>
    </div>
  );
}

export function EditNoted({ edit }: { edit: SponsoredEdit }) {
  const say = useSponsorWords();
  const names = useNames();
  return (
    <div className="small">
      <p className="strong">{say('edit', { state: names.party(edit.party) })} <span className="faint"><When at={edit.at} /></span></p>
      <p className="doc" lang={edit.lang}>{edit.text}</p>
      {edit.contested.map((c) => <p key={c.party}>{say('contested', { state: names.party(c.party) })} <span className="doc" lang={c.lang}>{c.text}</span></p>)}
    </div>
  );
}

export function SponsorWords({ action, view }: { action: ActionView; view: SponsorshipView }) {
  const { code } = useReader();
  const mine = view.sponsors.find((s) => s.party === code);
  if (view.state === 'closed') return mine?.state === 'standing' && !mine.note ? <Say action={action} name="sponsor.note" /> : null;
  return (
    <>
      {mine?.state === 'standing' && view.edit && view.edit.party !== code && !view.edit.contested.some((c) => c.party === code) && <Say action={action} name="sponsor.contest" />}
      <Say action={action} name="sponsorship.note-edit" />
    </>
  );
}
