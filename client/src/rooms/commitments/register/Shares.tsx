// Who carries a commitment: the lead, its partners with their shares, those that were asked and those that left; and its kin: a group's, parts, the same promise made before. Not here: joining, setting the shares (Acts.tsx, LinkActs.tsx).
import { Link } from 'react-router';
import type { CommitmentView } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { plainDate } from '../../../ui/when.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';

export function Shares({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const names = useNames();
  if (view.shares.length < 2) return null;
  const rows = [...view.shares].sort((a, b) => Number(a.left !== null) - Number(b.left !== null));
  return (
    <Section title={say('shares')}>
      <ul className={css.list}>
        {rows.map((s) => (
          <li key={`${s.party} ${s.asked}`}>
            <span><StateCode code={s.party} name={names.party(s.party)} besideName /> {names.party(s.party)}</span>
            <span className={`small soft num ${css.meta}`}>
              <span>{say('milestone.weight', { weight: s.share })}</span>
              {s.lead && <span className="strong">{say('share.lead')}</span>}
              {s.left ? <span>{say(rows.some((r) => r.party === s.party && r.left === null) ? 'share.until' : s.joined ? 'share.left' : 'share.declined')} <When at={s.left} as="day" /></span> : !s.joined && <span className="amber">{say('share.asked')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const To = ({ to }: { to: { id: string; number: string } }) => <Link to={pageOf('commitment', to.id)}>{to.number}</Link>;

export function Kin({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const names = useNames();
  const lines = [
    view.same && <>{say('kin.same')} <To to={view.same} /></>,
    view.parent && <>{say('kin.parent')} <To to={view.parent} /></>,
    view.superseded && <>{say('kin.superseded')} <To to={view.superseded} /></>,
    view.children.length > 0 && <>{say('kin.children')} {view.children.map((k) => <span key={k.id}><StateCode code={k.owner} name={names.party(k.owner)} /> <To to={k} /> </span>)}</>,
  ].filter(Boolean);
  if (!lines.length) return null;
  return <Section title={say('kin')}><ul className={css.list}>{lines.map((l, i) => <li key={i}><span>{l}</span></li>)}</ul></Section>;
}

/** What it waits for, and what has come of it. */
export function Waits({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const lang = useLang();
  const { condition } = view.content;
  const text = condition && titleIn(condition.text, lang);
  if (!view.condition || !text) return null;
  return (
    <Section title={say('condition')} note={<>{word(`commitment.condition.${view.condition.state}`)}{view.condition.at && <> <When at={view.condition.at} as="day" /></>}</>}>
      <p className="doc" lang={text.lang}>{text.text}</p>
      {condition.due && <p className="small soft num">{say('due', { day: plainDate(condition.due, lang) })}</p>}
    </Section>
  );
}
