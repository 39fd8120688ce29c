// A delegation's desks: who of its people is told where the state is named, by the priority of the subject. Set by its holder of “administer”. Not here: its people and posts.
import { useState } from 'react';
import { DESK_TOPICS, type DeskTopic, type RouteView } from '@contract/notices.views.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { cityIn } from '../../ui/cities.js';
import { useLang } from '../../ui/language.js';
import { Section } from '../../ui/Section.js';
import { useViews } from '../../wire/use-channel.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Desks.module.css';
import { useReachWords } from './unreached-words.js';

export function Desks({ channel }: { channel: string }) {
  const say = useReachWords();
  const routes = useViews('route', channel);
  const [open, setOpen] = useState<DeskTopic | null>(null);
  return (
    <Section title={say('desks')}>
      <p className="small soft">{say('desks.say')}</p>
      <ul className={css.desks}>{DESK_TOPICS.map((t) => <Desk key={t} topic={t} channel={channel} route={routes.find((r) => r.id.endsWith(`.${t}`))} open={open === t} onOpen={() => setOpen(open === t ? null : t)} />)}</ul>
    </Section>
  );
}

interface DeskProps {
  readonly topic: DeskTopic;
  readonly channel: string;
  readonly route: RouteView | undefined;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Desk({ topic, channel, route, open, onOpen }: DeskProps) {
  const say = useReachWords();
  const word = useRecordWords();
  const lang = useLang();
  const posts = useViews('post', channel);
  const people = useViews('person', channel);
  const subject = word(`priority.${topic}`);
  const told = [...(route?.posts ?? []).flatMap((id) => posts.filter((p) => p.id === id).map((p) => cityIn(p.city, lang))), ...(route?.people ?? []).flatMap((id) => people.filter((p) => p.id === id).map((p) => p.name))];
  return (
    <li>
      <p className={css.row}>
        <span><span className="strong">{capital(subject)}</span> <span className="small soft">{told.length ? told.join(', ') : say('desks.all')}</span></span>
        <button type="button" className="link small" aria-expanded={open} aria-label={open ? undefined : say('desks.change-one', { subject })} onClick={onOpen}>{say(open ? 'desks.close' : 'desks.change')}</button>
      </p>
      {open && <Choose topic={topic} channel={channel} route={route} />}
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const toggled = (list: readonly string[], one: string): string[] => (list.includes(one) ? list.filter((x) => x !== one) : [...list, one]);

function Choose({ topic, channel, route }: Pick<DeskProps, 'topic' | 'channel' | 'route'>) {
  const say = useReachWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [posts, setPosts] = useState<string[]>(route?.posts ?? []);
  const [people, setPeople] = useState<string[]>(route?.people ?? []);
  const keep = useCommand('desk.route', channel);
  const open = useViews('post', channel).filter((p) => !p.closed);
  const serving = useViews('person', channel).filter((p) => !p.closed).sort((a, b) => a.name.localeCompare(b.name, lang));
  const change = (set: () => void) => {
    if (keep.life.is !== 'ready') keep.reset();
    set();
  };
  return (
    <div className={css.choose}>
      {open.length > 0 && <Checks label={say('desks.posts')} of={open.map((p) => ({ id: p.id, name: cityIn(p.city, lang) }))} chosen={posts} onToggle={(id) => change(() => setPosts(toggled(posts, id)))} />}
      <Checks label={say('desks.people')} of={serving} chosen={people} onToggle={(id) => change(() => setPeople(toggled(people, id)))} />
      <Act label={word('command.desk.route')} size="small" reason={keep.why && why(keep.why)} life={drawn(keep.life, why)} onAct={() => void keep.run({ priority: topic, posts, people })} />
    </div>
  );
}

function Checks({ label, of, chosen, onToggle }: { label: string; of: readonly { id: string; name: string }[]; chosen: readonly string[]; onToggle: (id: string) => void }) {
  return (
    <fieldset className={css.checks}>
      <legend>{label}</legend>
      {of.map((o) => <label key={o.id}><input type="checkbox" checked={chosen.includes(o.id)} onChange={() => onToggle(o.id)} />{o.name}</label>)}
    </fieldset>
  );
}
