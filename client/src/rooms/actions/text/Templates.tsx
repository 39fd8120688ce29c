// An outline to begin a draft with, of its kind: put in as it stands, then written. Not here: the outlines (contract/templates.ts).
import { TEMPLATES } from '@contract/templates.js';
import type { ActionKind } from '@contract/actions.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Text.module.css';
import type { Place } from './use-text.js';
import { useTextWords } from './words.js';

export function Templates({ place, kind }: { place: Place; kind: ActionKind }) {
  const say = useTextWords();
  const why = useWhy();
  const add = useCommand('text.add', place.channel);
  const outline = TEMPLATES[kind];
  if (!outline) return null;
  const [lang, other] = place.lang === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  return (
    <div className={css.sheet}>
      <p className="small">{say('template')}: {outline.map((p) => p[lang]).join(' · ')}</p>
      <Act size="small" label={say('template.act')} reason={add.why && why(add.why)} life={drawn(add.life, why)} onTakeBack={add.takeBack}
        onAct={() => void add.run({ paragraphs: outline.map((p) => ({ id: crypto.randomUUID(), kind: p.kind, text: p[lang], other: p[other] })) })} />
    </div>
  );
}
