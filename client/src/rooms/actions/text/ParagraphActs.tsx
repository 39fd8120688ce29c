// What one may do with a whole paragraph: the chair's gavel, reopening and mode; a state's reservation; the writer's pen while it is a draft. Not here: proposals (Propose.tsx).
import { useState } from 'react';
import { brackets, reading } from '@contract/text.model.js';
import { GAVEL_SECONDS, PARAGRAPH, type ParagraphView } from '@contract/text.views.js';
import { next } from '@contract/machine.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useCommand } from '../../../wire/use-command.js';
import type { Place } from './use-text.js';
import css from './Text.module.css';
import { Translate } from './Translate.js';
import { useTextWords } from './words.js';

interface ActsProps {
  readonly place: Place;
  readonly paragraph: ParagraphView;
  readonly number: string;
}

export function ParagraphActs({ place, paragraph, number }: ActsProps) {
  const say = useTextWords();
  const { pen, translator } = place;
  const [translating, setTranslating] = useState(false);
  const negotiated = place.stage === 'negotiation';
  const [chair, member, writer] = [place.chair && negotiated, place.member && negotiated, pen && place.stage === 'draft'];
  return (
    <div className={css.sheet} role="group" aria-label={say('acts', { number })}>
      {chair && next(PARAGRAPH, paragraph.status, 'agree') && <Gavel place={place} paragraph={paragraph} />}
      <div className={css.acts}>
        {chair && <ChairActs place={place} paragraph={paragraph} number={number} />}
        {member && <Reserve place={place} paragraph={paragraph} number={number} />}
        {translator && <><Act size="small" label={say('translate')} onAct={() => setTranslating((x) => !x)} /><Simple place={place} name="text.review" label={say('review')} payload={{ paragraphs: [paragraph.id] }} /></>}
        {writer && <Simple place={place} name="text.remove" label={say('remove')} payload={{ paragraph: paragraph.id }} />}
        {pen && <Up place={place} paragraph={paragraph} />}
      </div>
      {translating && <Translate channel={place.channel} paragraph={paragraph} lang={place.lang === 'en' ? 'fr' : 'en'} onDone={() => setTranslating(false)} />}
      {writer && <Write place={place} paragraph={paragraph} />}
    </div>
  );
}

type Plain = 'text.review' | 'text.remove' | 'text.clear' | 'text.set-mode' | 'text.move';
function Simple<N extends Plain>({ place, name, label, payload }: { place: Place; name: N; label: string; payload: Parameters<ReturnType<typeof useCommand<N>>['run']>[0] }) {
  const why = useWhy();
  const act = useCommand(name, place.channel);
  return <Act size="small" label={label} reason={act.why && why(act.why)} life={drawn(act.life, why)} onTakeBack={act.takeBack} onAct={() => void act.run(payload)} />;
}

function Up({ place, paragraph }: { place: Place; paragraph: ParagraphView }) {
  const say = useTextWords();
  const at = place.order.findIndex((o) => o.id === paragraph.id);
  if (at < 1) return null;
  const after = place.order[at - 2]?.id;
  return <Simple place={place} name="text.move" label={say('up')} payload={{ paragraph: paragraph.id, ...(after ? { after } : {}) }} />;
}

function ChairActs({ place, paragraph, number }: ActsProps) {
  const say = useTextWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const confirm = useCommand('text.confirm', place.channel);
  const reopen = useCommand('text.reopen', place.channel, { machine: PARAGRAPH, state: paragraph.status });
  const words = reading(paragraph.content.runs);
  const { id: paragraphId } = paragraph;
  return (
    <>
      {paragraph.status === 'open' && <Simple place={place} name="text.clear" label={say('clear')} payload={{ paragraph: paragraphId }} />}
      {next(PARAGRAPH, paragraph.status, 'agree') && <Simple place={place} name="text.set-mode" label={say(paragraph.concept ? 'mode.wording' : 'mode.concept')} payload={{ paragraph: paragraphId, mode: paragraph.concept ? 'wording' : 'concept' }} />}
      {paragraph.status === 'agreed-ad-ref' && (
        <Act size="small" label={say('confirm')} binding={{ heading: say('confirm.heading'), sentence: `${number}: ${words}` }} reason={confirm.why && why(confirm.why)} life={drawn(confirm.life, why)} onAct={() => void confirm.run({ paragraphs: [paragraphId] })} />
      )}
      {next(PARAGRAPH, paragraph.status, 'reopen') && reason === null && <Act size="small" label={say('reopen')} onAct={() => setReason('')} />}
      {reason !== null && (
        <span className={css.two}>
          <TextField label={say('reopen.reason')} value={reason} onChange={setReason} lines={2} />
          <Act size="small" label={say('reopen')} binding={{ heading: say('reopen.heading'), sentence: `${number}: ${words}`, detail: reason }} reason={reopen.why && why(reopen.why)} life={drawn(reopen.life, why)}
            onAct={() => void reopen.run({ paragraph: paragraphId, ground: 'package', reason, lang }).then((a) => a?.state.is === 'recorded' && setReason(null))} />
        </span>
      )}
    </>
  );
}

/** The chair settles every bracket by the alternative that most stand behind, or writes the wording; the room has the last word. */
function Gavel({ place, paragraph }: { place: Place; paragraph: ParagraphView }) {
  const say = useTextWords();
  const why = useWhy();
  const gavel = useCommand('text.gavel', place.channel, { machine: { name: 'paragraph', initial: 'open', steps: { ...PARAGRAPH.steps, gavel: PARAGRAPH.steps.agree } }, state: paragraph.status });
  const open = brackets(paragraph.content.runs);
  const [picks, setPicks] = useState<Record<string, string>>({});
  const chosen = open.map((b) => picks[b.bracket] ?? b.alternatives[0]!.id);
  const sentence = reading(paragraph.content.runs, (b) => b.alternatives.find((a) => chosen.includes(a.id)) ?? null);
  return (
    <>
      {open.map((b) => (
        <label key={b.bracket} className={css.pick}>
          <span className="small strong">{say('gavel.words')}</span>
          <select value={picks[b.bracket] ?? b.alternatives[0]!.id} onChange={(e) => setPicks({ ...picks, [b.bracket]: e.currentTarget.value })}>
            {b.alternatives.map((a) => <option key={a.id} value={a.id}>{reading(a.runs) || say('nothing')}{[...a.proposers, ...a.supporters].length ? ` (${[...a.proposers, ...a.supporters].join(' ')})` : ''}</option>)}
          </select>
        </label>
      ))}
      <Act size="small" weight="filled" label={say('gavel')} binding={{ heading: say('gavel.heading'), sentence: sentence || say('nothing'), detail: say('gavel.detail', { seconds: GAVEL_SECONDS }) }}
        reason={gavel.why && why(gavel.why)} life={drawn(gavel.life, why)} onAct={() => void gavel.run({ paragraph: paragraph.id, picks: chosen })} />
    </>
  );
}

function Reserve({ place, paragraph, number }: ActsProps) {
  const say = useTextWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const [reserve, lift] = [useCommand('text.reserve', place.channel), useCommand('text.lift', place.channel)];
  const mine = paragraph.reservations.find((r) => r.party === code);
  const binding = { heading: say('reserve.heading', { state: names.party(code, lang === 'fr' ? 'of' : 'short') }), detail: say('reserve.detail') };
  const state = names.party(code, lang === 'fr' ? 'the' : 'short');
  const subject = state.charAt(0).toLocaleUpperCase(lang) + state.slice(1);
  if (mine) return <Act size="small" label={say('lift')} binding={{ heading: binding.heading, sentence: say('lift.sentence', { state: subject, number }) }} reason={lift.why && why(lift.why)} life={drawn(lift.life, why)} onAct={() => void lift.run({ reservation: mine.id })} />;
  return (
    <Act size="small" label={say('reserve')} binding={{ ...binding, sentence: say('reserve.sentence', { state: subject, number }) }} reason={reserve.why && why(reserve.why)} life={drawn(reserve.life, why)}
      onAct={() => void reserve.run({ paragraph: paragraph.id, kind: 'scrutiny', reservation: crypto.randomUUID() })} />
  );
}

/** The writer's pen: a draft is written, not negotiated. */
function Write({ place, paragraph }: { place: Place; paragraph: ParagraphView }) {
  const say = useTextWords();
  const why = useWhy();
  const write = useCommand('text.write', place.channel);
  const [text, setText] = useState(reading(paragraph.content.runs));
  return (
    <>
      <TextField label={say('write')} value={text} onChange={setText} lines={3} document lang={place.lang} />
      <Act size="small" weight="filled" label={say('write')} reason={write.why && why(write.why)} life={drawn(write.life, why)} onTakeBack={write.takeBack} onAct={() => void write.run({ paragraph: paragraph.id, text })} />
    </>
  );
}
