// A text to tell stories about: an action before the members with paragraphs of both languages, and what one reads of it. Not here: the stories.
import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../src/contract/commands.js';
import type { ViewKind, ViewTypes } from '../../src/contract/entries.js';
import type { Packet } from '../../src/contract/packet.js';
import { alternatives, isBracket, type Alternative, type Anchor, type Content, type Run } from '../../src/contract/text.model.js';
import type { ParagraphKind, ParagraphView, TextView } from '../../src/contract/text.views.js';
import { Read } from '../../src/ledger/read.js';
import { why, type Network, type Voice } from './network.js';

export type Written = [kind: ParagraphKind, text: string, other?: string];
export const STATEMENT: Written[] = [
  ['title', 'Joint statement on armed violence', 'Déclaration commune sur la violence armée'],
  ['PP', 'Recalling resolution 66/290,', 'Rappelant la résolution 66/290,'],
  ['PP', 'Mindful of those who suffer,', 'Ayant à l’esprit ceux qui souffrent,'],
  ['OP', 'We urge States to support community programmes;', 'Nous engageons les États à appuyer des programmes de proximité ;'],
  ['OP', 'We call for the marking and tracing of small arms;', 'Nous demandons le marquage et le traçage des armes légères ;'],
];

/** The anchor of words that stand plain in a content, by their characters. */
export const anchorOf = (content: Content, words: string): Anchor => {
  const plain = (runs: readonly Run[]): Anchor[] =>
    runs.flatMap((r) => {
      if (isBracket(r)) return r.alternatives.flatMap((a) => plain(a.runs));
      const at = r.text.indexOf(words);
      return at < 0 ? [] : [{ from: { origin: r.origin, at: r.at + at }, to: { origin: r.origin, at: r.at + at + words.length } }];
    });
  return plain(content.runs)[0] ?? (() => { throw new Error(`no “${words}”`); })();
};
/** [urge / encourage GRC,THA −CHE]: who stands behind the words, and who against. */
export const printed = (runs: readonly Run[]): string =>
  runs.map((r) => (isBracket(r) ? `[${r.alternatives.map((a) => [printed(a.runs) || '∅', ...([...a.proposers, ...a.supporters].length ? [[...a.proposers, ...a.supporters].join(',')] : []), ...(a.opposed.length ? [`−${a.opposed.join(',')}`] : [])].join(' ')).join(' / ')}]` : r.text)).join('');

export class TextDesk {
  constructor(
    private readonly n: Network,
    readonly action: string,
    readonly ids: string[],
  ) {}

  private async view<K extends ViewKind>(kind: K, id: string): Promise<ViewTypes[K]> {
    const packet = JSON.parse((await this.n.app.get(Read).since(this.action, null))!.text) as Packet;
    return packet.views.find((v) => v.ref === `${kind}:${id}`)!.view as ViewTypes[K];
  }
  text = (): Promise<TextView> => this.view('text', this.action);
  paragraph = (i: number): Promise<ParagraphView> => this.view('paragraph', this.ids[i]!);
  shown = async (i: number): Promise<string> => printed((await this.paragraph(i)).content.runs);
  status = async (i: number): Promise<string> => (await this.paragraph(i)).status;
  numbers = async (): Promise<string[]> => (await this.text()).order.map((o) => o.number);
  /** Why this act on the text is refused. */
  why = (by: string, name: CommandName, payload: object): Promise<unknown> => why(this.n.as(by).refused(name, payload, this.action));
  /** The alternative that says this. */
  async alternative(i: number, text: string): Promise<Alternative> {
    const { content } = await this.paragraph(i);
    return alternatives(content.runs).find((a) => a.runs.length === 1 && (a.runs[0] as { text?: string }).text === text) ?? (() => { throw new Error(`no alternative “${text}”: ${printed(content.runs)}`); })();
  }
  /** Replaces words that stand; answers the proposal's id. `seen`: the content it was made on, when not the present one. */
  async replace(by: Voice, i: number, words: string, text: string, seen?: Content): Promise<string> {
    const proposal = randomUUID();
    await by.do('text.propose', { paragraph: this.ids[i]!, verb: 'replace', anchor: anchorOf(seen ?? (await this.paragraph(i)).content, words), text, proposal }, this.action);
    return proposal;
  }
}

/** A statement of the chair's state before the members, all of it reviewed in both languages unless without `other`. */
export const tabled = async (n: Network, chair: Voice, paragraphs: Written[] = STATEMENT): Promise<TextDesk> => {
  const action = randomUUID();
  await chair.do('action.open', { kind: 'joint-statement', title: { en: 'On armed violence' }, lang: 'en' }, action);
  const made = paragraphs.map(([kind, text, other]) => ({ id: randomUUID(), kind, text, ...(other ? { other } : {}) }));
  await chair.do('text.add', { paragraphs: made }, action);
  await chair.do('text.issue', { kind: 'zero-draft' }, action);
  await chair.do('action.table', {}, action);
  return new TextDesk(n, action, made.map((p) => p.id));
};

/** The text under silence until nobody has broken it: adopted, under the symbol that is answered. The chair's state gets a capital with a post, if it has none. Some days pass. */
export const adopted = async (n: Network, chair: Voice, t: TextDesk): Promise<string> => {
  if (!(await n.read.query('select from post where party = $1', [chair.party])).length) await chair.do('post.open', { kind: 'capital', city: 'Ljubljana', zone: 'Europe/Ljubljana', lang: 'en' }, await n.delegation(chair.party));
  await chair.do('text.review', { paragraphs: t.ids }, t.action);
  const now = (await n.clock.now()).getTime();
  const silence = randomUUID();
  // The first day on which its capital works.
  for (let days = 5; ; days++) {
    const date = new Date(now + days * 86_400_000).toISOString().slice(0, 10);
    const outcome = await chair.try('silence.announce', { silence, mode: 'collecting', date, time: '12:00', meeting: true }, t.action);
    if (outcome.ok) break;
    if (days > 20) throw new Error(JSON.stringify(outcome.refusal));
  }
  await n.clock.runDue();
  await n.clock.pass('25 days');
  return (await n.read.query<{ symbol: string }>('select adopted_as as symbol from silence where id = $1', [silence]))[0]!.symbol;
};
