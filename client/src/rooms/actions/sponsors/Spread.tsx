// How many stand behind the text and from which parts of the world, against what the rules ask before it is put to all. Not here: their names (Sponsors.tsx).
import { NETWORK } from '@contract/seats.js';
import type { SponsorshipView } from '@contract/sponsors.views.js';
import { useRecordWords } from '../../../record/words.js';
import { useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import { statusAt } from '../statements/use-statement.js';
import { useSponsorWords } from './words.js';

/** Members that stand behind it now, by region; and the regions of members that are in none of them. */
export const useSpread = (parties: readonly string[]) => {
  const states = useViews('state', NETWORK);
  const now = new Date(useNow('minute')).toISOString();
  const members = states.filter((s) => statusAt(s, now) === 'member');
  const behind = members.filter((s) => parties.includes(s.id));
  const regions = new Map<string, number>();
  for (const { region } of behind) if (region) regions.set(region, (regions.get(region) ?? 0) + 1);
  const lacking = [...new Set(members.flatMap((s) => (s.region && !regions.has(s.region) ? [s.region] : [])))].sort();
  return { members: new Set(members.map((s) => s.id)), count: behind.length, regions, lacking };
};

export function Spread({ view }: { view: SponsorshipView }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const lang = useLang();
  const { count, regions, lacking } = useSpread(view.sponsors.filter((s) => s.state === 'standing').map((s) => s.party));
  const { needs } = view;
  const named = (codes: Iterable<string>, of?: ReadonlyMap<string, number>): string => new Intl.ListFormat(lang).format([...codes].map((c) => (of ? `${record(`region.${c}`)} (${of.get(c)})` : record(`region.${c}`))));
  const asked = needs.members > 0 || needs.regions > 0;
  const reached = count >= needs.members && regions.size >= needs.regions;
  return (
    <div className="small">
      {regions.size > 0 && <p className="num">{named([...regions.keys()].sort(), regions)}</p>}
      {view.state !== 'closed' && lacking.length > 0 && <p className="soft">{say('lacking', { regions: named(lacking) })}</p>}
      {asked && view.state !== 'closed' && <p className={reached ? 'soft' : 'strong'}>{say(reached ? 'needs.met' : 'needs', { members: needs.members, regions: needs.regions })}</p>}
    </div>
  );
}
