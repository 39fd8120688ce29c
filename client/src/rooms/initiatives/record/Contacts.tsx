// Whom to ask: people and offices as the record gives them, with what they can be reached by. Where they are withheld that is said. Not here: revising.
import type { ReactNode } from 'react';
import type { Contact } from '@contract/activity.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useCodes } from '../codes.js';
import css from './Initiative.module.css';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Contacts({ shown: { activity, view, mine }, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const word = useRecordWords();
  const { reason, precision } = view.protection;
  const why = reason ? word(`initiative.reason.${reason}`).toLocaleLowerCase() : say('protection.no-reason');
  const hidden = reason === 'staff';
  const coarse = mine && !hidden && precision !== 'exact' && activity.contacts.some((c) => c.addresses.length > 0);
  return (
    <Section title={say('contacts')} end={end}>
      {form ?? (
        <>
          {hidden && <p className="small soft">{say(mine ? 'contacts.hidden' : 'contacts.withheld', { reason: why })}</p>}
          {coarse && <p className="small soft">{say('contacts.no-address', { reason: why })}</p>}
          {activity.contacts.length === 0 && (mine || !hidden) && <p className="soft">{say('contacts.none')}</p>}
          {activity.contacts.length > 0 && <ul className={css.contacts}>{activity.contacts.map((c, at) => <li key={at}><OneContact contact={c} base={activity.lang} /></li>)}</ul>}
        </>
      )}
    </Section>
  );
}

/** Addresses as a publisher writes them: "www.example.org" is one too, anything but the web is not linked. */
const webOf = (text: string): string | null => (/^https?:\/\/\S+$/.test(text) ? text : /^www\.\S+$/.test(text) ? `https://${text}` : null);
const isMail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+$/.test(text);

function OneContact({ contact: c, base }: { contact: Contact; base: string | undefined }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const [person, job, department, organisation] = [c.personName, c.jobTitle, c.department, c.organisation].map((t) => anyIn(t, lang, base));
  const [name, ...under] = [person, job, department, organisation].filter((t) => t?.text);
  return (
    <address className={css.contact}>
      {c.type && <p className="note faint">{codes.of('contact', c.type)}</p>}
      {name && <p className="strong" lang={name.lang} dir="auto">{name.text}</p>}
      {under.map((t) => <p key={t!.text} className="small soft" lang={t!.lang} dir="auto">{t!.text}</p>)}
      {c.telephones.map((t) => <p key={t.text} className="small num"><span className="vh">{say('contacts.telephone')} </span><a href={`tel:${t.text.replace(/[^+\d]/g, '')}`}>{t.text}</a></p>)}
      {c.emails.map((t) => <p key={t.text} className="small">{isMail(t.text) ? <a href={`mailto:${t.text}`}>{t.text}</a> : t.text}</p>)}
      {c.websites.map((t) => <p key={t.text} className="small">{webOf(t.text) ? <a href={webOf(t.text)!} target="_blank" rel="noopener noreferrer">{t.text}</a> : t.text}</p>)}
      {c.addresses.map((a, i) => <p key={i} className={`small soft ${css.postal}`} lang={anyIn(a, lang, base).lang} dir="auto">{anyIn(a, lang, base).text}</p>)}
    </address>
  );
}
