// What may be done with one line of a list in the record: correct it, or strike it, which asks once.
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import { useCommand } from '../../../wire/use-command.js';
import type { Shown } from '../record/shown.js';
import css from '../record/Initiative.module.css';
import { useBar } from './use-bar.js';
import { useFormWords } from './words.js';

interface ItemActsProps {
  readonly shown: Shown;
  readonly section: 'budgets' | 'disbursements' | 'transactions' | 'results' | 'related' | 'documents';
  readonly at: number;
  /** The item in words, for the sentence that is confirmed. */
  readonly item: string;
  readonly onCorrect?: () => void;
}

export function ItemActs({ shown, section, at, item, onCorrect }: ItemActsProps) {
  const say = useFormWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const strike = useCommand('initiative.strike', shown.id);
  const detach = useCommand('initiative.detach-document', shown.id);
  const bar = useBar(shown, [section]);
  const command = section === 'documents' ? detach : strike;
  // Where nothing of a list may be touched its heading says why; a reason at every line would say nothing more.
  if (!shown.mine || bar || command.why) return null;
  const basedOn = shown.revision;
  const state = names.party(shown.view.owner, 'the');
  const by = lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state;
  return (
    <span className={css.itemActs}>
      {onCorrect && <Act size="small" weight="quiet" label={say('correct')} onAct={onCorrect} />}
      <Act size="small" weight="quiet" label={say('strike')} life={drawn(command.life, why)} onTakeBack={command.takeBack}
        binding={{ heading: say('strike.heading', { state: names.party(shown.view.owner, 'of') }), sentence: say('strike.sentence', { state: by, item }), detail: say('strike.detail') }}
        onAct={() => void (section === 'documents' ? detach.run({ at, basedOn }) : strike.run({ section, at, basedOn }))} />
    </span>
  );
}
