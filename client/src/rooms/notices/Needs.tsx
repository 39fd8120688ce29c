// What waits for one's own state: the time left first, the object in the serif, the act at the end of the line; the first act is the page's filled one.
import type { TodayItem, TodayView } from '@contract/notices.js';
import type { ChannelKind } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { pageOf } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Deadline } from '../../ui/Deadline.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { Section } from '../../ui/Section.js';
import css from './Today.module.css';
import { useTodayWords } from './words.js';

interface NeedsProps {
  readonly items: readonly TodayItem[] | undefined;
  readonly chair: TodayView['chair'];
  readonly party: string | null;
  readonly partyName: string;
}

const PLACES: { readonly [K in TodayItem['kind']]?: (item: TodayItem) => string } = {
  'import-staged': (item) => `/imports/${item.id}`, 'import-running': (item) => `/imports/${item.id}`,
  'credentials-review': () => '/secretariat', 'credentials-ending': () => '/delegation',
  'status-due': (item) => `/initiatives/${item.id}`, 'draft': (item) => `/initiatives/${item.id}`,
  'candidate': (item) => (countOf(item.facts) > 1 ? '/commitments/candidates' : `/commitments/candidates/${item.id}`),
  'deadline': (item) => (item.facts.deadline === 'report' ? `/commitments/${item.id}/report` : pageOf(item.facts.channel as ChannelKind, item.id)),
};
/** Where it is done: of every kind of silence, in the silence of its action. */
const placeOf = (item: TodayItem): string => PLACES[item.kind]?.(item) ?? `/actions/${item.id}/silence`;

export function Needs({ items, chair, partyName }: NeedsProps) {
  const say = useTodayWords();
  if (!items) return <Section title={say('needs', { party: partyName })} />;
  return (
    <Section title={say('needs', { party: partyName })} note={items.length ? say('needs.count', { count: items.length }) : undefined}>
      {items.map((item, i) => <Need key={`${item.kind} ${item.facts.deadline ?? ''} ${item.due} ${item.id}`} item={item} chair={chair} first={i === 0} />)}
      <p className={`small soft ${css.rest}`}>{say(items.length ? 'needs.rest' : 'needs.nothing', { party: partyName })}</p>
    </Section>
  );
}

/** What the sentence counts. */
const countOf = (facts: TodayItem['facts']): number => Number(facts.people ?? facts.gaps ?? facts.held ?? facts.hours ?? facts.candidates ?? 0);

type Say = ReturnType<typeof useTodayWords>;
/** What it is called: letters by their state, several drafts by their number, anything else by its title. */
const headingOf = ({ kind, title, facts }: TodayItem, state: string, lang: ReturnType<typeof useLang>, say: Say): string => {
  if (kind.startsWith('credentials')) return say('credentials', { state });
  if (kind === 'candidate' && countOf(facts) > 1) return say('candidates', { count: countOf(facts) });
  return title[lang] ?? title.en ?? title.fr ?? (title as { any?: string }).any ?? say('untitled');
};

function Need({ item, chair, first }: { item: TodayItem; chair: TodayView['chair']; first: boolean }) {
  const say = useTodayWords();
  const lang = useLang();
  const names = useNames();
  const word = useRecordWords();
  const { facts, kind } = item;
  const state = names.party(item.party, 'of');
  return (
    <article className={css.item}>
      {item.due ? <Deadline at={item.due} also={chair?.zone ? [{ zone: chair.zone, city: chair.city ?? undefined, who: say('who.chair') }] : []} /> : <p className={`faint small ${css.none}`}>{say('no-deadline')}</p>}
      <div>
        <p className="small strong">{kind === 'deadline' ? word(`deadline.${facts.deadline}`) : say(`kind.${kind}`)}</p>
        <h3 className={`doc ${css.title}`}>{headingOf(item, state, lang, say)}</h3>
        {kind !== 'deadline' && <p className="small soft">{say(`say.${kind}`, { ...facts, count: countOf(facts), state: names.party(String(facts.state ?? item.party)) })}</p>}
      </div>
      <LinkAct to={placeOf(item)} label={say(`act.${kind}`)} weight={first ? 'filled' : 'plain'} block />
    </article>
  );
}
