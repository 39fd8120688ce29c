// The parts of a record in their order, each with the button that opens its form and the form in its place. One form is open at a time; what is typed in another is kept.
// Acts on one line are keyed by the revision: after it the same place holds another line.
import type { ReactNode } from 'react';
import type { CommandName } from '@contract/commands.js';
import type { Section } from '@contract/initiatives.views.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { amount } from '../../../ui/number.js';
import { BUDGET_SECTIONS, BudgetForm } from '../forms/BudgetForm.js';
import { CONTACT_SECTIONS, ContactsForm } from '../forms/ContactsForm.js';
import { DISBURSEMENT_SECTIONS, DisbursementForm } from '../forms/DisbursementForm.js';
import { DOCUMENT_SECTIONS, DocumentForm } from '../forms/DocumentForm.js';
import { HUMANITARIAN_SECTIONS, HumanitarianForm } from '../forms/HumanitarianForm.js';
import { ItemActs } from '../forms/ItemActs.js';
import { PARTNER_SECTIONS, PartnersForm } from '../forms/PartnersForm.js';
import { PLACE_SECTIONS, PlacesForm } from '../forms/PlacesForm.js';
import { RelateForm, RELATED_SECTIONS } from '../forms/RelateForm.js';
import { RESULT_SECTIONS, ResultForm } from '../forms/ResultForm.js';
import { TAG_SECTIONS, TagForm } from '../forms/TagForm.js';
import { TEXT_SECTIONS, TextsForm } from '../forms/TextsForm.js';
import { THEME_SECTIONS, ThemesForm } from '../forms/ThemesForm.js';
import { TRANSACTION_SECTIONS, TransactionForm } from '../forms/TransactionForm.js';
import { useFormWords } from '../forms/words.js';
import { Amounts } from './Amounts.js';
import { Contacts } from './Contacts.js';
import { Documents } from './Documents.js';
import { Humanitarian } from './Humanitarian.js';
import { NamedBy } from './NamedBy.js';
import { Partners } from './Partners.js';
import { Places } from './Places.js';
import { Related } from './Related.js';
import { Results } from './Results.js';
import { anyIn, type Shown } from './shown.js';
import { Texts } from './Texts.js';
import { Themes } from './Themes.js';
import { EditAct, type Editing } from './use-editing.js';

/** Where each list of amounts stands in the record, and the part whose form corrects it. */
const MONEY = { budgets: { list: 'budgets', part: 'budget' }, disbursements: { list: 'plannedDisbursements', part: 'disbursement' }, transactions: { list: 'transactions', part: 'transaction' } } as const;

export function Parts({ shown, editing }: { shown: Shown; editing: Editing }) {
  const say = useFormWords();
  const word = useRecordWords();
  const lang = useLang();
  const { activity } = shown;
  const { open, is, stop, start } = editing;
  const given = open?.at === undefined ? {} : { at: open.at };
  const edit = (part: string, command: CommandName, sections: readonly Section[], adds = false, label = adds || command === 'initiative.tag' ? word(`command.${command}`) : say('revise')) =>
    <EditAct shown={shown} editing={editing} part={part} command={command} sections={sections} label={label} adds={adds} />;
  const form = (part: string, draw: () => ReactNode) => (is(part) ? draw() : null);
  const own = { shown, onDone: stop };
  // Whoever is named in a file may be taken out here all the same.
  const filed = shown.view.sourceOwned.includes('contacts');
  const money = (list: keyof typeof MONEY, at: number) => {
    const v = activity[MONEY[list].list][at]?.value;
    return v ? `${v.currency ?? activity.defaultCurrency ?? ''} ${amount(v.value, lang)}` : '';
  };
  return (
    <>
      <Texts shown={shown} end={edit('texts', 'initiative.revise', TEXT_SECTIONS)} form={form('texts', () => <TextsForm {...own} />)} />
      <Partners shown={shown} end={edit('partners', 'initiative.revise', PARTNER_SECTIONS)} form={form('partners', () => <PartnersForm {...own} />)} />
      <Contacts shown={shown} end={filed ? activity.contacts.length > 0 && edit('contacts', 'initiative.revise', [], false, say('contacts.take-out')) : edit('contacts', 'initiative.revise', CONTACT_SECTIONS)} form={form('contacts', () => <ContactsForm {...own} />)} />
      <Places shown={shown} end={edit('places', 'initiative.revise', PLACE_SECTIONS)} form={form('places', () => <PlacesForm {...own} />)} />
      <Themes shown={shown} end={<>{edit('tag', 'initiative.tag', TAG_SECTIONS)}{edit('themes', 'initiative.revise', THEME_SECTIONS)}</>} form={form('themes', () => <ThemesForm {...own} />) ?? form('tag', () => <TagForm {...own} />)}>
        <Humanitarian shown={shown} end={edit('humanitarian', 'initiative.revise', HUMANITARIAN_SECTIONS)} form={form('humanitarian', () => <HumanitarianForm {...own} />)} />
      </Themes>
      <Amounts shown={shown}
        end={{
          budgets: edit('budget', 'initiative.record-budget', BUDGET_SECTIONS, true), disbursements: edit('disbursement', 'initiative.plan-disbursement', DISBURSEMENT_SECTIONS, true),
          transactions: edit('transaction', 'initiative.record-transaction', TRANSACTION_SECTIONS, true),
        }}
        form={{
          budgets: form('budget', () => <BudgetForm key={open?.at} {...own} {...given} />), disbursements: form('disbursement', () => <DisbursementForm key={open?.at} {...own} {...given} />),
          transactions: form('transaction', () => <TransactionForm key={open?.at} {...own} {...given} />),
        }}
        acts={(section, at) => <ItemActs key={shown.revision} shown={shown} section={section} at={at} item={money(section, at)} onCorrect={() => start(MONEY[section].part, at)} />} />
      <Results shown={shown} end={edit('result', 'initiative.record-result', RESULT_SECTIONS, true)} form={form('result', () => <ResultForm key={open?.at} {...own} {...given} />)}
        acts={(at) => <ItemActs key={shown.revision} shown={shown} section="results" at={at} item={anyIn(activity.results[at]?.title, lang, activity.lang).text} onCorrect={() => start('result', at)} />} />
      <Documents shown={shown} end={edit('document', 'initiative.attach-document', DOCUMENT_SECTIONS, true)} form={form('document', () => <DocumentForm {...own} />)}
        acts={(at) => <ItemActs key={shown.revision} shown={shown} section="documents" at={at} item={anyIn(activity.documents[at]?.title, lang, activity.lang).text} />} />
      <Related shown={shown} end={edit('related', 'initiative.relate', RELATED_SECTIONS, true)} form={form('related', () => <RelateForm {...own} />)}
        acts={(at) => <ItemActs key={shown.revision} shown={shown} section="related" at={at} item={activity.relatedActivities[at]?.ref ?? ''} />}>
        <NamedBy id={shown.id} />
      </Related>
    </>
  );
}
