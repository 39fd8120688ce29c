// The offices one holds: one is worn, another can be chosen. Not here: giving offices (Delegation.tsx).
import { useState } from 'react';
import type { MeView } from '@contract/members.reads.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn } from '../../ui/cities.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { longDay } from '../../ui/when.js';
import { useSession } from '../../wire/use-line.js';
import css from './Account.module.css';
import { useSettingsWords } from './settings-words.js';

export function Hats({ me }: { me: MeView }) {
  const say = useSettingsWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const names = useNames();
  const { zone } = useReader();
  const { session } = useSession();
  const [fault, setFault] = useState<unknown>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const wear = (hat: string) => {
    setFault(null);
    setChosen(hat);
    session.chooseHat(hat).catch(setFault).finally(() => setChosen(null));
  };
  const list = new Intl.ListFormat(lang);
  return (
    <Section title={say('hats')}>
      <p className="small soft">{me.hats.length ? say('hats.say') : say('hats.none')}</p>
      <div role="radiogroup" aria-label={say('hats')} className={css.end}>
        {me.hats.map((h) => (
          <label key={h.hat} className={css.hat}>
            <input type="radio" name="hat" checked={h.hat === (chosen ?? me.hat)} onChange={() => wear(h.hat)} />
            <span>
              <span className="strong">{[names.party(h.party), h.post && cityIn(h.post.city, lang)].filter(Boolean).join(' · ')}</span><br />
              <span className="small soft">{say('hats.may', { office: word(`function.${h.function}`), mandates: list.format(h.mandates.map((m) => word(`mandate.${m}`))) })}{h.until ? `, ${say('hats.until', { day: longDay(h.until, zone, lang) })}` : ''}</span>
            </span>
          </label>
        ))}
      </div>
      {fault !== null && <ErrorNote what={why(fault)} />}
    </Section>
  );
}
