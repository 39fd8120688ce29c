// What the Network needs and offers, what fits one's own, and with whom one is in contact. Not here: one of them (Need.tsx, Match.tsx).
import { Link } from 'react-router';
import type { MatchView, NeedRow, Suggestion } from '@contract/matching.views.js';
import { SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { pageOf, titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import css from '../Commitments.module.css';
import { PairActs } from './PairActs.js';
import { useMatching, type Matching as Found } from './use-matching.js';
import { useMatchingWords } from './words.js';

export function Matching() {
  const say = useMatchingWords();
  const why = useWhy();
  const { code } = useReader();
  const found = useMatching();
  const ofSide = (side: NeedRow['side']): NeedRow[] => (found.needs ?? []).filter((n) => n.side === side);
  return (
    <>
      <p className={`small ${css.back}`}><Link to="/commitments">{say('register')}</Link></p>
      <Page title={say('title')} lede={say('lede')} end={code && code !== SECRETARIAT ? <><LinkAct to="/matching/new?side=need" label={say('new.need')} size="small" /><LinkAct to="/matching/new?side=offer" label={say('new.offer')} size="small" /></> : undefined}>
        {Boolean(found.error) && !found.needs && <ErrorNote what={why(found.error)} onAgain={found.again} />}
        <Suggestions found={found} />
        {found.matches.length > 0 && <Section title={say('matches')} note={found.matches.length}><ul className={css.list}>{found.matches.map((m) => <Contact key={m.id} match={m} found={found} />)}</ul></Section>}
        {(['need', 'offer'] as const).map((side) => (
          <Section key={side} title={say(`${side}s`)} note={ofSide(side).length || undefined}>
            {found.needs && !ofSide(side).length && <p className="soft">{say('none')}</p>}
            <ul>{ofSide(side).map((n) => <Row key={n.id} need={n} />)}</ul>
          </Section>
        ))}
      </Page>
    </>
  );
}

/** Its title for this reader, as a link. */
export function NeedLink({ need }: { need: NeedRow }) {
  const say = useMatchingWords();
  const title = titleIn(need.title, useLang());
  return <Link to={pageOf('need', need.id)} lang={title?.lang}>{title?.text ?? say('untitled')}</Link>;
}

function Row({ need: n }: { need: NeedRow }) {
  const record = useRecordWords();
  const names = useNames();
  const list = new Intl.ListFormat(useLang());
  return (
    <li className={css.row}>
      <div>
        <Doc size="object"><NeedLink need={n} /></Doc>
        <p className={`small soft ${css.meta}`}><span><StateCode code={n.owner} name={names.party(n.owner)} besideName /> {names.party(n.owner)}</span><span>{list.format(n.kinds.map((k) => record(`need.kind.${k}`)))}</span><span>{record(`state.need.${n.stage}`)}</span></p>
      </div>
      <p className="small faint"><When at={n.opened ?? n.drafted} /></p>
    </li>
  );
}

function Suggestions({ found }: { found: Found }) {
  const say = useMatchingWords();
  const { code } = useReader();
  const pairs = found.suggestions.filter((s) => found.byId.has(s.own) && found.byId.has(s.other));
  const isState = Boolean(code) && code !== SECRETARIAT;
  if (!pairs.length && !found.needs?.some((n) => n.owner === code)) return null;
  return (
    <Section title={say(isState ? 'suggested' : 'suggested.pairs')} note={pairs.length || undefined} rule={pairs.length ? 'live' : 'thin'}>
      {!pairs.length && <p className="soft">{say('suggested.none')}</p>}
      <ul>{pairs.map((s) => <One key={`${s.own} ${s.other}`} suggestion={s} found={found} />)}</ul>
    </Section>
  );
}

function One({ suggestion: s, found }: { suggestion: Suggestion; found: Found }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const [own, other] = [found.byId.get(s.own)!, found.byId.get(s.other)!];
  return (
    <li className={css.row}>
      <div>
        <Doc size="object"><NeedLink need={other} /></Doc>
        <p className={`small soft ${css.meta}`}>
          <span><StateCode code={other.owner} name={names.party(other.owner)} besideName /> {names.party(other.owner)}</span>
          <span>{say('suggested.for', { title: titleIn(own.title, lang)?.text ?? say('untitled') })}</span>
          {s.by === 'secretariat' && <span className="strong">{say('suggested.by')}</span>}
          <span>{new Intl.ListFormat(lang).format(s.reasons.map((r) => record(`match.reason.${r}`)))}</span>
        </p>
      </div>
      <PairActs suggestion={s} other={other.owner} />
    </li>
  );
}

function Contact({ match: m, found }: { match: MatchView; found: Found }) {
  const say = useMatchingWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const need = found.byId.get(m.need);
  const title = need && titleIn(need.title, lang)?.text;
  return (
    <li>
      <span className={css.grow}><Link to={pageOf('match', m.id)}>{title ?? say('untitled')}</Link></span>
      <span className="small soft">{say('pair', { need: names.party(m.needs), offer: names.party(m.offers) })}</span>
      <span className="small strong">{record(`state.match.${m.state}`)}</span>
      <span className="small faint"><When at={m.ended ?? m.agreed ?? m.at} /></span>
    </li>
  );
}
