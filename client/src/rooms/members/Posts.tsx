// The posts of a delegation, each with city, zone, language and office hours; opened, changed, closed. Not here: who serves there (People.tsx).
import { useState } from 'react';
import { POST_KINDS, type PostKind } from '@contract/members.codes.js';
import type { PostView } from '@contract/members.views.js';
import type { Lang } from '@contract/words/words.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { cityIn } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { Segments } from '../../ui/fields/Segments.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { offset, wallHour } from '../../ui/when.js';
import { useViews } from '../../wire/use-channel.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { HourField } from '../../ui/fields/HourField.js';
import { useForm, type Form } from './use-form.js';
import { useSettingsWords } from './settings-words.js';
import { useMembersWords } from './words.js';
import { ZoneField } from '../../ui/fields/ZoneField.js';

type Post = PostView & { id: string };
interface PostValues {
  readonly kind: PostKind;
  readonly city: string;
  readonly zone: string;
  readonly lang: Lang;
  readonly opens: string;
  readonly closes: string;
}

export function Posts({ channel }: { channel: string }) {
  const say = useDelegationWords();
  const posts = useViews('post', channel).filter((p) => !p.closed).sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.city < b.city ? -1 : 1));
  const [open, setOpen] = useState<string | null>(null);
  const why = useWhy();
  const mayOpen = useCommand('post.open', channel).why;
  return (
    <Section title={say('posts')}>
      {posts.length === 0 && <p className="small soft">{say('posts.none')}</p>}
      <ul className={css.list}>{posts.map((p) => <li key={p.id}><OnePost post={p} channel={channel} open={open === p.id} onOpen={() => setOpen(open === p.id ? null : p.id)} /></li>)}</ul>
      {open === 'new' ? <OpenPost channel={channel} onClose={() => setOpen(null)} /> : <div className={css.open}><Act label={say('posts.open')} size="small" reason={mayOpen && why(mayOpen)} onAct={() => setOpen('new')} /></div>}
    </Section>
  );
}

function OnePost({ post, channel, open, onOpen }: { post: Post; channel: string; open: boolean; onOpen: () => void }) {
  const say = useDelegationWords();
  const page = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const now = useNow('minute');
  return (
    <>
      <p className={css.row}>
        <span><span className="strong">{cityIn(post.city, lang)}</span> <span className="small soft num">{word(`post.${post.kind}`)}, {page('post.hours', { opens: wallHour(post.opens, lang), closes: wallHour(post.closes, lang) })} {offset(now, post.zone)}</span></span>
        <Act label={say(open ? 'close' : 'manage')} size="small" weight="quiet" onAct={onOpen} />
      </p>
      {open && <ChangePost post={post} channel={channel} />}
    </>
  );
}

function ChangePost({ post, channel }: { post: Post; channel: string }) {
  const { kind, city, zone, lang, opens, closes } = post;
  const f = useForm('post.change', channel, { kind, city, zone, lang, opens, closes }, (v) => ({ post: post.id, ...v, city: v.city.trim() }));
  const close = useForm('post.close', channel, {}, () => ({ post: post.id }));
  return (
    <form className={css.form} onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
      <PostFields form={f} />
      <div className={css.acts}><Act {...f.act} type="submit" size="small" /><Act {...close.act} size="small" weight="quiet" /></div>
    </form>
  );
}

function OpenPost({ channel, onClose }: { channel: string; onClose: () => void }) {
  const say = useDelegationWords();
  const { zone } = useReader();
  const f = useForm('post.open', channel, { kind: 'mission' as PostKind, city: '', zone, lang: 'en' as Lang, opens: '09:00', closes: '18:00' }, (v) => ({ ...v, city: v.city.trim() }));
  return (
    <form className={css.form} onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
      <PostFields form={f} />
      <div className={css.acts}><Act {...f.act} type="submit" size="small" /><Act label={say('close')} size="small" weight="quiet" onAct={onClose} /></div>
    </form>
  );
}

function PostFields({ form: { values, set, error } }: { form: Form<PostValues> }) {
  const word = useRecordWords();
  const say = useDelegationWords();
  const settings = useSettingsWords();
  return (
    <>
      <Segments label={word('field.kind')} value={values.kind} onChange={(v) => set('kind', v as PostKind)} options={POST_KINDS.map((k) => ({ value: k, label: word(`post.${k}`) }))} />
      <TextField label={word('field.city')} value={values.city} onChange={(v) => set('city', v)} help={say('post.city-say')} error={error('city')} />
      <ZoneField label={settings('zone')} value={values.zone} onChange={(v) => set('zone', v)} nothing={settings('zone.none')} error={error('zone')} />
      <Segments label={say('col.lang')} value={values.lang} onChange={(v) => set('lang', v as Lang)} options={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
      <div className={css.pair}>
        <HourField label={word('field.opens')} value={values.opens} onChange={(v) => set('opens', v)} error={error('opens')} />
        <HourField label={word('field.closes')} value={values.closes} onChange={(v) => set('closes', v)} error={error('closes')} />
      </div>
    </>
  );
}
