// What a commitment needs, field by field, by the rule that the door asks too. Not here: the rule (the contract).
import { smart } from '@contract/commitments.smart.js';
import type { CommitmentContent } from '@contract/commitments.views.js';
import { useRecordWords } from '../../../record/words.js';
import { Section } from '../../../ui/Section.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';

export function Gate({ content }: { content: CommitmentContent }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const lines = smart(content);
  const blocked = lines.some((l) => l.verdict === 'blocks');
  return (
    <Section title={say('gate')}>
      <ul className={css.list}>
        {lines.map((l) => <li key={l.field}><span>{word(`smart.${l.field}`)}</span><span className={`small ${css.verdict}`} data-verdict={l.verdict}>{word(`smart.verdict.${l.verdict}`)}</span></li>)}
      </ul>
      <p className="small" role="status">{!blocked && say(lines.some((l) => l.verdict === 'uncounts') ? 'gate.uncounted' : 'gate.ready')}</p>
    </Section>
  );
}
