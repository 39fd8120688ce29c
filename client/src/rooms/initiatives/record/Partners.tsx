// Who takes part and as what. A partner that is withheld is said to be so, and its own state sees who it is. Not here: revising.
import type { ReactNode } from 'react';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { Table } from '../../../ui/Table.js';
import { useCodes } from '../codes.js';
import { anyIn, type Shown } from './shown.js';
import { useInitiativeWords } from './words.js';

export function Partners({ shown: { activity, protectedPartners }, end, form }: { shown: Shown; end: ReactNode; form: ReactNode }) {
  const say = useInitiativeWords();
  const lang = useLang();
  const codes = useCodes();
  const rows = activity.participatingOrgs.map((o, at) => ({ ...o, at }));
  return (
    <Section title={say('partners')} end={end}>
      {form ?? (rows.length === 0 ? <p className="soft">{say('partners.none')}</p> : (
        <Table caption={say('partners')} rows={rows} rowKey={(o) => String(o.at)} columns={[
          { key: 'name', head: say('col.organisation'), phone: 1, cell: (o) => {
            const name = anyIn(o, lang, activity.lang);
            return <><span lang={name.lang} dir="auto">{name.text || o.ref}</span>{name.text && o.ref && <span className="note faint"> {o.ref}</span>}{protectedPartners.includes(o.at) && <span className="note amber"> {say('partners.withheld')}</span>}</>;
          } },
          { key: 'role', head: say('col.role'), phone: 2, cell: (o) => codes.of('role', o.role) },
          { key: 'type', head: say('col.type'), phone: 2, cell: (o) => (o.type ? <span className="soft">{codes.of('organisation', o.type)}</span> : null) },
        ]} />
      ))}
    </Section>
  );
}
