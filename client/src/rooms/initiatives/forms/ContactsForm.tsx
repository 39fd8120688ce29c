// Contacts: the whole list, each over the one it came from. Of a record that comes from a file they can only be taken out, which is everybody's right who is named there.
import type { Contact, Plain, Text } from '@contract/activity.js';
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import { anyIn, exactlyIn, type Shown } from '../record/shown.js';
import { Checks } from './Checks.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const CONTACT_SECTIONS = ['contacts'] as const;
const NONE: Bilingual = { en: '', fr: '' };
interface Item { at?: number; type: string; organisation: Bilingual; department: Bilingual; person: Bilingual; jobTitle: Bilingual; telephones: string; emails: string; websites: string; address: Bilingual }
const blank = (): Item => ({ type: '1', organisation: NONE, department: NONE, person: NONE, jobTitle: NONE, telephones: '', emails: '', websites: '', address: NONE });
const lines = (list: readonly Plain[]): string => list.map((p) => p.text).join('\n');
const listed = (text: string): string[] => text.split('\n').map((l) => l.trim()).filter(Boolean);

const begun = (c: Contact, at: number, base: string | undefined): Item => {
  const both = (text: Text | undefined): Bilingual => ({ en: exactlyIn(text, 'en', base), fr: exactlyIn(text, 'fr', base) });
  return {
    at, type: c.type ?? '', organisation: both(c.organisation), department: both(c.department), person: both(c.personName), jobTitle: both(c.jobTitle),
    telephones: lines(c.telephones), emails: lines(c.emails), websites: lines(c.websites), address: both(c.addresses[0]),
  };
};

interface FormProps { readonly shown: Shown; readonly onDone: () => void }
export function ContactsForm(props: FormProps) {
  return props.shown.view.sourceOwned.includes('contacts') ? <TakeOut {...props} /> : <Revise {...props} />;
}

function Revise({ shown, onDone }: FormProps) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const state = useRecordForm(shown, 'contacts', CONTACT_SECTIONS, { contacts: activity.contacts.map((c, at) => begun(c, at, activity.lang)) });
  const command = useCommand('initiative.revise', shown.id);
  const payload = () => ({
    contacts: state.form.contacts.map(({ at, type, telephones, emails, websites, ...texts }) => ({ ...(at === undefined ? {} : { at }), ...(type ? { type } : {}), ...texts, telephones: listed(telephones), emails: listed(emails), websites: listed(websites) })),
  });
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <Repeated label={say('contacts')} help={say('contacts.help')} items={state.form.contacts} onChange={(contacts) => state.change({ contacts })} blank={blank} addLabel={say('contacts.add')}>
        {(item, set) => (
          <>
            <SelectField label={say('contact.kind')} value={item.type} onChange={(type) => set({ type })} options={['1', '2', '3', '4'].map((t) => ({ value: t, label: codes.of('contact', t) }))} empty={item.type ? undefined : say('kind.unknown')} />
            {(['person', 'jobTitle', 'department', 'organisation'] as const).map((part) => <BilingualField key={part} label={say(`contact.${part}`)} value={item[part]} onChange={(text) => set({ [part]: text })} />)}
            <div className={`${css.wide} ${css.row}`}>{(['telephones', 'emails', 'websites'] as const).map((part) => <TextField key={part} lines={2} label={say(`contact.${part}`)} help={say('contact.lines')} value={item[part]} onChange={(text) => set({ [part]: text })} optional />)}</div>
            <BilingualField label={say('contact.address')} lines={3} value={item.address} onChange={(address) => set({ address })} />
          </>
        )}
      </Repeated>
    </RecordForm>
  );
}

function TakeOut({ shown, onDone }: FormProps) {
  const say = useFormWords();
  const lang = useLang();
  const { activity } = shown;
  const state = useRecordForm(shown, 'contacts taken out', CONTACT_SECTIONS, { stay: activity.contacts.map((_, at) => String(at)) });
  const command = useCommand('initiative.revise', shown.id);
  const name = (c: Contact): string => [c.personName, c.jobTitle, c.organisation].map((t) => anyIn(t, lang, activity.lang).text).concat(c.emails[0]?.text ?? '', c.telephones[0]?.text ?? '').filter(Boolean).slice(0, 2).join(', ');
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={() => ({ contacts: state.form.stay.map(Number).sort((a, b) => a - b).map((at) => ({ at })) })} onDone={onDone}>
      <p className="small soft">{say('contacts.taken-out')}</p>
      <Checks label={say('contacts.stay')} options={activity.contacts.map((c, at) => ({ value: String(at), label: name(c) || String(at + 1) }))} chosen={state.form.stay} onChange={(stay) => state.change({ stay })} />
    </RecordForm>
  );
}
