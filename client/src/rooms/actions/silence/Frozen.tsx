// What is under silence and by which rules: the fingerprint of the frozen text, the profile stamped on the round, whom the deadline finds asleep. Nothing to be done here.
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { SilenceView } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { cityIn } from '../../../ui/cities.js';
import { useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { moment } from '../../../ui/when.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

export function Frozen({ s }: { s: SilenceView }) {
  const say = useSilenceWords();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const later = s.posted.en > s.posted.fr ? s.posted.en : s.posted.fr;
  return (
    <Section level={3} rule="thin" title={<><Icon of={IconLock} size={16} /> {say('frozen')}</>}>
      <p className={css.hash} aria-label={say('hash')}>{s.hash.match(/.{4}/g)!.map((part, i) => <span key={i}>{part}</span>)}</p>
      <p className="small soft">{s.posted.en === s.posted.fr ? say('frozen.same') : say('frozen.later', { when: moment(later, reader, lang, now) })} <Link to={`/actions/${s.action}`}>{say('read')}</Link></p>
    </Section>
  );
}

export function Rules({ s }: { s: SilenceView }) {
  const say = useSilenceWords();
  const lang = useLang();
  const names = useNames();
  const { rules, name } = s.profile;
  const parts = [
    say('rules.silence', { hours: Math.min(rules.silenceHours, ...(s.urgent ? [rules.urgentHours] : []), ...(s.changes ? [rules.changesHours] : [])) }),
    rules.extensions ? say('rules.extensions', { count: rules.extensions, hours: rules.extensionHours }) : say('rules.extensions', { count: 0 }),
    say('rules.positions', { hours: rules.positionsHours }),
    say(`rules.breakers.${rules.breakers}`),
  ];
  const warned = new Map(s.warnings.map((w) => [w.party, w]));
  return (
    <Section level={3} rule="thin" title={say('rules')}>
      <p className="small soft num">{say('rules.name', { name })}{lang === 'fr' ? '\u202f: ' : ': '}{parts.join(lang === 'fr' ? '\u202f; ' : '; ')}.</p>
      {warned.size > 0 && (
        <p className="small soft">{say('warned')} {new Intl.ListFormat(lang).format(names.sorted([...warned.keys()]).map((p) => say(`warned.${warned.get(p)!.why}`, { state: names.party(p), city: cityIn(warned.get(p)!.city, lang) })))}.</p>
      )}
      {s.unlisted.length > 0 && <p className="note faint">{say('unlisted', { states: names.sorted(s.unlisted).map((p) => names.party(p)).join(', ') })}</p>}
    </Section>
  );
}
