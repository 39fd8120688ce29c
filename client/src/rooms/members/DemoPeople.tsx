// The demonstration's people by state, in protocol order, one click each; found by country, name, city or mandate. Not here: that they exist (the server says so).
import { useMemo, useState } from 'react';
import type { DemoPerson } from '@contract/members.reads.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn } from '../../ui/cities.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { fold } from '../../ui/fold.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { StateCode } from '../../ui/StateCode.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useSession } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';
import { useEnterWords } from './enter-words.js';
import css from './SignIn.module.css';

interface Group {
  readonly party: string;
  readonly name: string;
  readonly people: readonly DemoPerson[];
}

/** States in the order of their names in the reader's language; the secretariat, which is no state, after them. */
const useGroups = (people: readonly DemoPerson[]): readonly Group[] => {
  const lang = useLang();
  const word = useRecordWords();
  return useMemo(() => {
    const parties = [...new Set(people.map((p) => p.party))];
    const groups = parties.map((party) => {
      const own = people.filter((p) => p.party === party);
      return { party, name: own[0]?.names?.[lang] ?? capital(word(`seat.${SECRETARIAT}`)), people: own };
    });
    const order = new Intl.Collator(lang);
    return groups.sort((a, b) => Number(a.party === SECRETARIAT) - Number(b.party === SECRETARIAT) || order.compare(a.name, b.name));
  }, [people, lang, word]);
};
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Signs in as somebody, under the office that was chosen; answers who is entering and what went wrong. */
const useEntering = () => {
  const { api } = useWire();
  const { session } = useSession();
  const [entering, setEntering] = useState<DemoPerson | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const enter = async (p: DemoPerson) => {
    if (entering) return;
    setEntering(p);
    setFault(null);
    try {
      await api.post('/api/demo/sign-in', { person: p.person });
      await session.entered();
      const hat = session.me?.hats.find((h) => h.party === p.party && h.function === p.function)?.hat;
      if (hat && session.me?.hat !== hat) await session.chooseHat(hat);
    } catch (e) {
      setFault(e);
      setEntering(null);
    }
  };
  return { entering, fault, enter };
};

export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const say = useEnterWords();
  const why = useWhy();
  const word = useRecordWords();
  const lang = useLang();
  const groups = useGroups(people);
  const [query, setQuery] = useState('');
  const { entering, fault, enter } = useEntering();
  const wanted = fold(query.trim());
  const fits = (g: Group, p: DemoPerson) =>
    fold([g.name, g.party, p.name, p.city, p.city && cityIn(p.city, lang), word(`function.${p.function}`), ...p.mandates.map((m) => word(`mandate.${m}`))].join(' ')).includes(wanted);
  const shown = groups.map((g) => ({ ...g, people: g.people.filter((p) => fits(g, p)) })).filter((g) => g.people.length > 0);
  const found = shown.reduce((n, g) => n + g.people.length, 0);
  const states = groups.filter((g) => g.party !== SECRETARIAT).length;
  return (
    <Section title={say('demo.people')} note={<span role="status">{wanted ? say('demo.found', { count: found }) : say('demo.count', { people: people.length, states })}</span>}>
      <div className={css.find}><TextField label={say('demo.find')} type="search" value={query} onChange={setQuery} /></div>
      {fault !== null && <ErrorNote what={why(fault)} />}
      {found === 0 && <p className="soft">{say('demo.none', { query })}</p>}
      <div className={css.groups}>
        {shown.map((g) => (
          <section key={g.party} className={css.group} aria-labelledby={`demo-${g.party}`}>
            <h3 id={`demo-${g.party}`}>{g.name}{g.party !== SECRETARIAT && <StateCode code={g.party} name={g.name} besideName />}</h3>
            <ul>{g.people.map((p) => <li key={`${p.person} ${p.party} ${p.function}`}><Somebody person={p} state={g.name} busy={entering === p} onEnter={() => void enter(p)} /></li>)}</ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function Somebody({ person: p, state, busy, onEnter }: { person: DemoPerson; state: string; busy: boolean; onEnter: () => void }) {
  const say = useEnterWords();
  const word = useRecordWords();
  const lang = useLang();
  const mandates = new Intl.ListFormat(lang).format(p.mandates.map((m) => word(`mandate.${m}`)));
  return (
    <button type="button" className={css.person} aria-busy={busy || undefined} onClick={onEnter} title={say('demo.enter', { name: p.name, state })}>
      <span><b>{p.name}</b><span className="small soft">{[word(`function.${p.function}`), p.city && cityIn(p.city, lang)].filter(Boolean).join(', ')}</span></span>
      <span className="note faint">{busy ? say('demo.entering') : p.mandates.length ? say('demo.may', { mandates }) : say('demo.reads')}</span>
    </button>
  );
}
