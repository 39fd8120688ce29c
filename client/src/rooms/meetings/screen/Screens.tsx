// The room's screens as they are driven from the cockpit: what each one shows, and how a slide looks before it goes up. Which slide a screen shows is an act like any other. Not here: the slides (slides.tsx).
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { v4 } from 'uuid';
import { SLIDES, type ScreenView, type Slide } from '@contract/screens.views.js';
import { titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useTexts } from '../consensus/use-texts.js';
import type { Situation } from '@contract/floor.step.js';
import { again } from '../../../record/again.js';
import { OneSlide } from './Screen.js';
import css from './Screens.module.css';
import { slideOf } from '@contract/screens.slide.js';
import { Preview } from './Stage.js';
import { useScreensWords } from './words.js';

type Screen = ScreenView & { id: string };
interface ScreensProps {
  readonly meeting: string;
  readonly at: Situation;
  readonly onClose: () => void;
}
export function Screens({ meeting, at, onClose }: ScreensProps) {
  const say = useScreensWords();
  const screens = [...useViews('screen', meeting)].sort((a, b) => a.number - b.number);
  const fresh = useMemo(() => v4(), [screens.length]);
  const { command, props } = useAct('screen.show', meeting);
  return (
    <section className={css.panel} aria-label={say('title')}>
      <header><h2>{say('title')}</h2><span className="small soft">{say('follows')}</span><span className={css.end}><Act {...again(props)} label={say('add')} size="small" onAct={() => void command.run({ screen: fresh, slide: 'follow' })} /> <Act label={say('close')} size="small" weight="quiet" icon={IconX} onAct={onClose} /></span></header>
      <div className={css.screens}>{screens.map((s) => <One key={s.id} meeting={meeting} at={at} screen={s} />)}</div>
    </section>
  );
}

type Draft = { slide: Slide; action: string; paragraph: string };
function One({ meeting, at, screen: s }: { meeting: string; at: Situation; screen: Screen }) {
  const say = useScreensWords();
  const record = useRecordWords();
  const up: Draft = { slide: s.slide, action: s.action ?? '', paragraph: s.paragraph ?? '' };
  const [draft, setDraft] = useState<Draft | null>(null);
  const d = draft ?? up;
  const show = useAct('screen.show', meeting);
  const remove = useAct('screen.remove', meeting);
  const send = () => void show.command.run({ screen: s.id, slide: d.slide, ...(d.slide === 'text' ? { action: d.action, ...(d.paragraph ? { paragraph: d.paragraph } : {}) } : {}) }).then((a) => a?.state.is === 'recorded' && setDraft(null));
  const name = say('number', { number: s.number });
  return (
    <article aria-label={name}>
      <Preview><OneSlide meeting={meeting} at={at} shown={slideOf({ slide: d.slide, action: d.action || null, paragraph: d.paragraph || null }, at)} /></Preview>
      <p className="small"><b>{name}</b> <span className={draft ? 'amber' : 'acc'} role="status">{draft ? say('not-up') : say('up')}</span></p>
      <SelectField label={say('slide')} value={d.slide} onChange={(slide) => setDraft({ ...d, slide: slide as Slide })} options={SLIDES.map((value) => ({ value, label: record(`screen.slide.${value}`) }))} />
      {d.slide === 'text' && <WhichText draft={d} onChange={setDraft} />}
      <p className={css.acts}>
        {draft && <Act {...again(show.props)} size="small" weight="plain" reason={show.props.reason ?? (d.slide === 'text' && !d.action ? record('refusal.screen-needs-text') : null)} onAct={send} />}
        <LinkAct to={`/meetings/${meeting}/screen/${s.id}`} label={say('open')} size="small" weight="quiet" />
        <Act {...remove.props} size="small" weight="quiet" onAct={() => void remove.command.run({ screen: s.id })} />
      </p>
    </article>
  );
}

function WhichText({ draft: d, onChange }: { draft: Draft; onChange: (d: Draft) => void }) {
  const say = useScreensWords();
  const lang = useLang();
  const texts = useTexts();
  useChannel(d.action);
  const order = useView('text', d.action, d.action)?.order ?? [];
  return (
    <>
      <SelectField label={say('text')} value={d.action} onChange={(action) => onChange({ ...d, action, paragraph: '' })} empty={say('text.choose')} options={texts.map((t) => ({ value: t.id, label: titleIn(t.title, lang)?.text ?? '' }))} />
      {order.length > 0 && <SelectField label={say('paragraph')} value={d.paragraph} onChange={(paragraph) => onChange({ ...d, paragraph })} empty={say('paragraph.first')} options={order.filter((o) => o.number).map((o) => ({ value: o.id, label: o.number }))} />}
    </>
  );
}
