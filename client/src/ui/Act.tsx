// The button of every act: greyed with its reason, asking once when it binds, showing its life until it is recorded. It keeps its width and its place.
// Not here: whether one may (the caller asks the contract) and the sending (the wire).
import { IconCheck, IconClock } from '@tabler/icons-react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useId, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { ActLife, Binding } from './act-life.js';
import { ActReceipt } from './ActReceipt.js';
import css from './Act.module.css';
import { Icon } from './Icon.js';
import { approach, Late, late, soon } from './Late.js';
import { useUiWords } from './words.js';

const loadAsk = () => import('./Ask.js');
const Ask = late(() => loadAsk().then((m) => ({ default: m.Ask })));
soon(loadAsk);

export interface ActProps {
  /** The act and the name: "Sign on as Chile". */
  readonly label: string;
  readonly onAct: () => void;
  /** `filled` for the one next right act of a page. */
  readonly weight?: 'filled' | 'plain' | 'quiet' | undefined;
  readonly size?: 'small' | 'usual' | 'large' | undefined;
  readonly icon?: TablerIcon | undefined;
  readonly block?: boolean | undefined;
  /** Why not, when one may not: names who may. The act stays focusable and tells it. */
  readonly reason?: string | null | undefined;
  /** Where there is room the reason stands as text below; otherwise it is a tooltip. */
  readonly reasonShown?: 'tip' | 'below' | undefined;
  readonly binding?: Binding | undefined;
  readonly life?: ActLife | undefined;
  /** The button's label once recorded: "Signed on". */
  readonly doneLabel?: string | undefined;
  /** Takes back what is kept offline. */
  readonly onTakeBack?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
}

export function Act(props: ActProps) {
  const { label, onAct, block, reason, reasonShown = 'tip', binding, life } = props;
  const [asking, setAsking] = useState(false);
  const id = useId();
  const self = useRef<HTMLButtonElement>(null);
  const answered = (yes: boolean) => {
    setAsking(false);
    self.current?.focus();
    if (yes) onAct();
  };
  return (
    <span className={css.place} data-block={block || undefined}>
      <ActButton {...props} self={self} at={life?.is ?? 'ready'} describedBy={reason ? id : undefined} onAsk={() => setAsking(true)} />
      {reason && <span id={id} className={reasonShown === 'below' ? `note soft ${css.below}` : 'vh'}>{reason}</span>}
      {life && <ActReceipt life={life} onTakeBack={props.onTakeBack} />}
      {binding && asking && (
        <Late>
          <Ask over={self.current?.closest('dialog') ?? null} binding={binding} label={label} onConfirm={() => answered(true)} onClose={() => answered(false)} />
        </Late>
      )}
    </span>
  );
}

interface ActButtonProps extends ActProps {
  readonly self: RefObject<HTMLButtonElement | null>;
  readonly describedBy: string | undefined;
  readonly at: ActLife['is'];
  readonly onAsk: () => void;
}

/** What its stylesheet and the tooltip read. */
function looks({ weight = 'plain', size = 'usual', block, reason, reasonShown = 'tip', at }: ActButtonProps) {
  return { 'data-weight': weight, 'data-size': size, 'data-block': block || undefined, 'data-at': at, 'data-reason': reason ? true : undefined, 'data-tip': (reasonShown === 'tip' && reason) || undefined };
}

/** The button itself: pressed while it may not or while it is under way, it does nothing; a submit button leaves the act to its form. */
function ActButton(props: ActButtonProps) {
  const { onAct, onAsk, reason, binding, type = 'button', at } = props;
  const still = Boolean(reason) || !(at === 'ready' || at === 'refused');
  const press = (event: MouseEvent) => {
    if (still || binding) event.preventDefault();
    if (still) return;
    if (binding) onAsk();
    else if (type === 'button') onAct();
  };
  const nearing = binding ? () => approach(loadAsk) : undefined;
  return (
    <button ref={props.self} type={type} className={css.act} {...looks(props)} aria-disabled={still || undefined} aria-describedby={props.describedBy} aria-haspopup={binding && 'dialog'}
      onClick={press} onPointerEnter={nearing} onFocus={nearing}>
      <Faces {...props} />
    </button>
  );
}

/** Every face the button will wear lies in the same cell, so that the widest one sets its width from the start. */
function Faces({ label, doneLabel, icon, life, at }: ActProps & { at: ActLife['is'] }) {
  const say = useUiWords();
  const idle = at === 'ready' || at === 'refused';
  const face = (shown: boolean, text: string, glyph?: TablerIcon) => (
    <span className={css.face} data-shown={shown || undefined} aria-hidden={!shown || undefined}>{glyph && <Icon of={glyph} size={16} />}{text}</span>
  );
  if (!life) return face(true, label, icon);
  return (
    <span className={css.faces}>
      {face(idle, label, icon)}
      {face(at === 'sending', say('act.sending'))}
      {face(at === 'recorded', doneLabel ?? say('act.done'), IconCheck)}
      {face(at === 'kept', say('act.kept'), IconClock)}
    </span>
  );
}
