// Bodies that meet, each with its rules of procedure in force; the chair and the secretariat record a body and set its rules. Not here: their meetings.
import { useState } from 'react';
import { v4 } from 'uuid';
import { BODY_KINDS, BODY_OPEN, PLENARY_RULES, type BodyKind, type BodyOpen, type BodyView } from '@contract/meetings.views.js';
import { NETWORK } from '@contract/seats.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Empty } from '../../../ui/Empty.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import { useMembers } from '../use-members.js';
import { useMeetingWords } from '../words.js';
import { RulesForm, RulesList } from './Rules.js';

export function Bodies() {
  const say = useMeetingWords();
  const lang = useLang();
  const bodies = treeOf(useViews('body', NETWORK), lang);
  const seats = useStanding(NETWORK)?.seats ?? [];
  const pen = seats.includes('chair') || seats.includes('secretariat');
  return (
    <Page title={say('bodies')}>
      <div className={css.stack}>
        {!bodies.length && <Empty text={say('body.none')} />}
        {bodies.map((b) => <Body key={b.id} body={b} pen={pen} />)}
        {pen && <Constitute />}
      </div>
    </Page>
  );
}

/** Each below the one it reports to, by name. */
const treeOf = (all: readonly BodyView[], lang: Lang, parent: string | null = null): BodyView[] =>
  all.filter((b) => b.parent === parent).sort((a, b) => a.names[lang].localeCompare(b.names[lang], lang)).flatMap((b) => [b, ...treeOf(all, lang, b.id)]);

const useBinding = (sentence: string) => {
  const say = useMeetingWords();
  const names = useNames();
  return { heading: say('ask.heading', { state: names.party(useReader().code ?? 'secretariat', 'of') }), sentence, detail: say('new.lede') };
};

function Body({ body: b, pen }: { body: BodyView; pen: boolean }) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const above = useView('body', b.parent ?? '', NETWORK);
  const [changing, setChanging] = useState(false);
  const { command, props } = useAct('body.set-rules', NETWORK);
  const binding = useBinding(say('pair', { what: props.label, it: b.names[lang] }));
  const close = () => setChanging(false);
  const pair = (what: 'body.parent' | 'body.chair' | 'body.open', it: string): string => say('pair', { what: say(what), it });
  return (
    <Section title={b.names[lang]} note={record(`body.kind.${b.kind}`)} end={<span className="small soft num">{say('body.version', { version: b.rules.version })}</span>}>
      <p className={`small soft ${css.meta}`}>{above && <span>{pair('body.parent', above.names[lang])}</span>}<span>{pair('body.chair', b.chair ? names.party(b.chair) : say('body.chair.network'))}</span><span>{pair('body.open', say(`body.open.${b.open}`))}</span></p>
      {changing
        ? <RulesForm rules={b.rules} acts={(rules) => <><Act {...props} weight="filled" binding={binding} onAct={() => void command.run({ body: b.id, rules }).then(whenRecorded(close))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={close} /></>} />
        : <RulesList rules={b.rules} />}
      {pen && !changing && <div className={css.acts}><Act label={say('body.rules')} size="small" reason={props.reason} onAct={() => { command.reset(); setChanging(true); }} /></div>}
    </Section>
  );
}

function Constitute() {
  const say = useMeetingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const members = useMembers();
  const bodies = useViews('body', NETWORK);
  const empty = { kind: 'working-group' as BodyKind, nameEn: '', nameFr: '', parent: '', chair: '', open: 'network' as BodyOpen };
  const [form, setForm] = useState<typeof empty | null>(null);
  const { command, props } = useAct('body.constitute', NETWORK);
  const binding = useBinding(say('pair', { what: props.label, it: titleIn({ en: form?.nameEn, fr: form?.nameFr } as BodyView['names'], lang)?.text ?? '' }));
  if (!form) return <div className={css.acts}><Act label={say('body.new')} weight="filled" reason={props.reason} onAct={() => { command.reset(); setForm(empty); }} /></div>;
  const { parent, chair, ...rest } = form;
  const close = () => setForm(null);
  return (
    <Section title={say('body.new')}>
      <div className={css.form}>
        <div className={css.two}>
          <TextField label={say('body.name.en')} value={form.nameEn} onChange={(nameEn) => setForm({ ...form, nameEn })} />
          <TextField label={say('body.name.fr')} value={form.nameFr} onChange={(nameFr) => setForm({ ...form, nameFr })} />
          <SelectField label={say('body.kind')} value={form.kind} onChange={(k) => setForm({ ...form, kind: k as BodyKind })} options={BODY_KINDS.map((value) => ({ value, label: record(`body.kind.${value}`) }))} />
          <SelectField label={say('body.parent')} value={parent} onChange={(p) => setForm({ ...form, parent: p })} empty={say('body.parent.network')} options={bodies.map((b) => ({ value: b.id, label: b.names[lang] }))} />
          <SelectField label={say('body.chair')} value={chair} onChange={(c) => setForm({ ...form, chair: c })} empty={say('body.chair.network')} options={members.map((value) => ({ value, label: names.party(value) }))} />
          <SelectField label={say('body.open')} value={form.open} onChange={(o) => setForm({ ...form, open: o as BodyOpen })} options={BODY_OPEN.map((value) => ({ value, label: say(`body.open.${value}`) }))} />
        </div>
        <RulesForm rules={PLENARY_RULES} acts={(rules) => <><Act {...props} weight="filled" binding={binding} onAct={() => void command.run({ body: v4(), ...rest, ...(parent ? { parent } : {}), ...(chair ? { chair } : {}), rules }).then(whenRecorded(close))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={close} /></>} />
      </div>
    </Section>
  );
}
