// Rules of procedure of a body, read and written: every number a sitting needs. Not here: who may set them (Bodies.tsx asks the contract).
import { useState, type ReactNode } from 'react';
import { ORDERS, TIE_RULES, type BodyRules, type SpeakingOrder, type TieRule } from '@contract/meetings.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from '../Meetings.module.css';
import { useMeetingWords } from '../words.js';

const NUMBERS = ['quorumOpen', 'quorumDecide', 'speakNational', 'speakGroup', 'replyFirst', 'replySecond', 'pointOfOrder', 'windowRoom', 'windowRemote', 'rollCallSeconds', 'secondVoteHours'] as const satisfies readonly (keyof BodyRules)[];

export function RulesList({ rules }: { rules: BodyRules }) {
  const say = useMeetingWords();
  return (
    <ul className={css.list}>
      {NUMBERS.map((n) => <li key={n} className="small"><span>{say(`rule.${n}`)}</span><span className="num">{rules[n]}</span></li>)}
      <li className="small"><span>{say('rule.tie')}</span><span>{say(`rule.tie.${rules.tie}`)}</span></li>
      <li className="small"><span>{say('rule.order')}</span><span>{say(`rule.order.${rules.order}`)}</span></li>
      <li className="small"><span>{say('rule.rollCallLang')}</span><span>{say(`rule.rollCallLang.${rules.rollCallLang}`)}</span></li>
    </ul>
  );
}

/** `acts` is given the rules as they stand in the form. */
export function RulesForm({ rules: given, acts }: { rules: BodyRules; acts: (rules: BodyRules) => ReactNode }) {
  const say = useMeetingWords();
  const { tie, order, rollCallLang } = given;
  const [numbers, setNumbers] = useState(Object.fromEntries(NUMBERS.map((n) => [n, String(given[n])])) as Record<(typeof NUMBERS)[number], string>);
  const [chosen, setChosen] = useState({ tie, order, rollCallLang });
  const rules = { ...Object.fromEntries(NUMBERS.map((n) => [n, Number(numbers[n])])), ...chosen } as unknown as BodyRules;
  return (
    <div className={css.form}>
      <div className={css.two}>
        {NUMBERS.map((n) => <TextField key={n} label={say(`rule.${n}`)} value={numbers[n]} onChange={(v) => setNumbers({ ...numbers, [n]: v.replace(/\D/g, '').slice(0, 4) })} />)}
        <SelectField label={say('rule.tie')} value={chosen.tie} onChange={(v) => setChosen({ ...chosen, tie: v as TieRule })} options={TIE_RULES.map((value) => ({ value, label: say(`rule.tie.${value}`) }))} />
        <SelectField label={say('rule.order')} value={chosen.order} onChange={(v) => setChosen({ ...chosen, order: v as SpeakingOrder })} options={ORDERS.map((value) => ({ value, label: say(`rule.order.${value}`) }))} />
        <SelectField label={say('rule.rollCallLang')} value={chosen.rollCallLang} onChange={(v) => setChosen({ ...chosen, rollCallLang: v as Lang })} options={LANGS.map((value) => ({ value, label: say(`rule.rollCallLang.${value}`) }))} />
      </div>
      <p>{acts(rules)}</p>
    </div>
  );
}
