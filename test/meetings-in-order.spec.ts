// What is in order for the chair now, of every situation that matters, and the hours of an agenda: pure, without a page. Not here: the acts behind the buttons (meetings-cockpit.spec.ts), how they look (more/browser-floor).
import { timesOf } from '../src/contract/agenda.views.js';
import { DIALOGUE, type DialogueState, type DialogueView } from '../src/contract/dialogue.views.js';
import type { ItemView } from '../src/contract/agenda.views.js';
import type { ConsensusView } from '../src/contract/consensus.views.js';
import type { ListView, MotionView, PointView, SpeakerView } from '../src/contract/floor.views.js';
import type { SittingView } from '../src/contract/meetings.views.js';
import type { VoteState, VoteView } from '../src/contract/voting.views.js';
import { floorOf, type FloorViewsRead } from '../src/contract/floor.state.js';
import { lineOf } from '../client/src/rooms/meetings/floor/script.js';
import { slideOf } from '../src/contract/screens.slide.js';
import { nextItem, stepOf, voteInHand, type Situation } from '../src/contract/floor.step.js';

const sitting = (state: SittingView['state']) => ({ id: 's', number: 1, state }) as SittingView;
const item = (number: string, state: ItemView['state'], minutes: number | null = 60) => ({ id: number, number, parent: null, state, minutes, ended: null }) as ItemView;
const list = (id: string, more: Partial<ListView> = {}) => ({ id, item: '1', vote: null, kind: 'room', state: 'open', strategy: 'request', observersLast: true, drawn: null, opened: { party: 'CRI', person: null, at: '2026-11-24T10:00:00Z' }, dialogue: null, ...more }) as ListView;
const asks = (party: string, more: Partial<SpeakerView> = {}) => ({ id: party, list: 'l', no: 1, party, observer: false, round: null, state: 'listed', speech: 'national', of: null, move: null, started: null, clock: { limit: 180, spokenMs: 0, running: null }, ...more }) as SpeakerView;
const vote = (id: string, state: VoteState, more: Partial<VoteView> = {}) => ({ id, number: 1, state, kind: 'recorded', whole: null, place: null, point: null, motion: null, rollCall: null, tally: null, tellers: null, ...more }) as VoteView;
const point = (state: PointView['state']) => ({ id: 'p', no: 1, party: 'JOR', state, paused: null }) as PointView;
const moved = (kind: MotionView['kind'], more: Partial<MotionView> = {}) => ({ id: 'm', no: 1, kind, party: 'JOR', state: 'moved', executed: null, ...more }) as MotionView;
const put = (state: ConsensusView['state']) => ({ id: 'c', state, put: { party: 'CRI', person: null, at: '2026-11-24T10:00:00Z' } }) as ConsensusView;

type Given = Partial<FloorViewsRead> & { state?: SittingView['state']; consensus?: ConsensusView[]; items?: ItemView[] };
const situation = ({ state = 'open', consensus = [], items = [], ...views }: Given): Situation =>
  ({ sitting: sitting(state), floor: floorOf({ lists: [], all: [], points: [], replies: [], motions: [], dialogues: [], votes: [], ...views }), votes: views.votes ?? [], consensus, items });
const is = (given: Given): string => stepOf(situation(given)).is;

describe('e20 what is in order', () => {
  it('begins with the gavel and ends with it', () => {
    expect([is({ state: 'planned' }), is({ state: 'suspended' }), is({ state: 'closed' })]).toEqual(['open', 'continue', 'none']);
    expect(is({ items: [item('1', 'open')] })).toBe('take-up');
    expect(is({ items: [item('1', 'current'), item('2', 'open')] })).toBe('open-list');
    expect(is({ items: [item('1', 'current')], lists: [list('l', { state: 'closed' })] })).toBe('rise');
    expect(is({ items: [item('1', 'current'), item('2', 'open')], lists: [list('l', { state: 'closed' })] })).toBe('take-up');
  });

  it('follows the list: the next speaker, thanks, the closing', () => {
    const items = [item('1', 'current')];
    expect(is({ items, lists: [list('l')], all: [asks('NOR')] })).toBe('start');
    expect(is({ items, lists: [list('l')], all: [asks('NOR', { state: 'speaking' }), asks('CHL')] })).toBe('end');
    expect(is({ items, lists: [list('l')] })).toBe('last-call');
    expect(is({ items, lists: [list('l', { state: 'last-call' })] })).toBe('closing');
  });

  it('e6 puts a point of order before everything, and a vote on the appeal where the chair has put one', () => {
    const all = [asks('NOR', { state: 'paused' })];
    expect((['raised', 'heard', 'appealed'] as const).map((s) => is({ points: [point(s)], all, votes: [vote('v', 'open')] }))).toEqual(['hear', 'rule', 'decide']);
    const on = (state: VoteState, more: Partial<VoteView> = {}) => is({ points: [point('appealed')], all, votes: [vote('v', state, { point: 'p', kind: 'show-of-hands', ...more })] });
    expect([on('announced'), on('open'), on('open', { tally: { yes: 1, no: 2, abstain: 0, absent: 0 } }), on('locked'), on('withdrawn')]).toEqual(['vote', 'count', 'close-vote', 'declare', 'decide']);
    // Decided: its result is entered before whoever was stopped goes on.
    expect(is({ points: [point('decided')], all, votes: [vote('v', 'declared', { point: 'p' })] })).toBe('record');
    expect(is({ points: [point('decided')], all, votes: [vote('v', 'recorded', { point: 'p' })] })).toBe('resume');
  });

  it('e7 puts what is asked about a statement before the next one, hears the answer, and gives the floor back', () => {
    const asked = (state: DialogueState) => [{ id: 'd', no: 1, form: 'question', party: 'CHL', to: 'NOR', toParty: 'NOR', state } as DialogueView];
    const [lists, stopped, spoken] = [[list('l', { dialogue: 60 })], asks('NOR', { state: 'paused', started: '2026-11-24T10:00:00Z' }), asks('NOR', { state: 'spoken', started: '2026-11-24T10:00:00Z' })];
    const asker = (state: SpeakerView['state']) => asks('CHL', { list: null, of: 'dialogue:d', speech: 'question', state, no: 2, started: '2026-11-24T10:01:00Z' });
    // Whoever speaks keeps the floor until thanked; the chair may put it meanwhile.
    expect(is({ lists, all: [asks('NOR', { state: 'speaking' }), asks('AUT')], dialogues: asked('asked') })).toBe('end');
    expect([is({ lists, all: [spoken, asks('AUT')], dialogues: asked('asked') }), is({ lists, all: [stopped, asks('AUT')], dialogues: asked('asked') })]).toEqual(['question', 'question']);
    expect([is({ lists, all: [stopped, asker('speaking')], dialogues: asked('put') }), is({ lists, all: [stopped, asker('spoken')], dialogues: asked('put') })]).toEqual(['end', 'answer']);
    // Stopped by a point of order in the middle of the question: the question is finished first, and only then whoever was asked.
    const at = situation({ lists, all: [stopped, asker('paused')], dialogues: asked('put') });
    expect([stepOf(at).is, at.floor.paused?.party]).toEqual(['resume', 'CHL']);
    for (const state of Object.values(DIALOGUE.steps).map((x) => x.to).filter((x) => x !== 'put')) expect(is({ lists, all: [stopped], dialogues: asked(state) })).toBe('resume');
    expect(is({ lists, all: [stopped], points: [point('raised')], dialogues: asked('asked') })).toBe('hear');
    for (const step of [{ is: 'question', dialogue: asked('asked')[0]! }, { is: 'answer', dialogue: asked('put')[0]! }] as const) expect(lineOf(step, 'room')).toBe(step.is);
  });

  it('e11 hears whoever asked to speak to a motion, then has it put; carried, it is the gavel’s', () => {
    expect(is({ motions: [moved('adjourn-debate')], all: [asks('CHL', { list: null, of: 'motion:m', speech: 'against' })] })).toBe('start');
    expect(is({ motions: [moved('adjourn-debate')] })).toBe('motion');
    expect(is({ motions: [moved('suspend')], votes: [vote('v', 'announced', { motion: 'm' })] })).toBe('vote');
    expect([is({ motions: [moved('suspend', { state: 'carried' })] }), is({ motions: [moved('adjourn-meeting', { state: 'carried' })] }), is({ motions: [moved('close-debate', { state: 'carried' })] })]).toEqual(['suspend', 'adjourn', 'none']);
    expect(is({ motions: [moved('suspend', { state: 'carried', executed: '2026-11-24T11:00:00Z' })], lists: [list('l')], all: [asks('NOR')] })).toBe('start');
    expect(is({ motions: [moved('suspend', { state: 'carried' })], all: [asks('NOR', { state: 'speaking' })] })).toBe('end');
  });

  it('conducts a vote one act at a time, and nothing but points of order comes between', () => {
    const at = (state: VoteState, more: Partial<VoteView> = {}) => is({ lists: [list('l')], all: [asks('NOR')], votes: [vote('v', state, more)] });
    const roll = (called: string | null, drawn = true) => ({ kind: 'roll-call', rollCall: { called, drawn: drawn ? {} : null } }) as Partial<VoteView>;
    expect([at('announced'), at('explain-before'), at('open'), at('correction'), at('locked'), at('declared'), at('recorded')]).toEqual(['vote', 'vote', 'close-vote', 'lock', 'declare', 'record', 'start']);
    expect([at('announced', roll(null, false)), at('announced', roll(null)), at('open', roll('CHL')), at('open', roll(null))]).toEqual(['draw', 'vote', 'called', 'close-vote']);
    expect([at('correction', { kind: 'paper' }), at('correction', { kind: 'paper', tellers: { entered: 2, agree: true } })]).toEqual(['tellers', 'lock']);
  });

  it('e18 puts what belongs to a whole before it, furthest first; what is declared is entered before the next one', () => {
    const [whole, near, far] = [vote('w', 'announced', { number: 1 }), vote('near', 'announced', { number: 2, whole: 'w', place: 2 }), vote('far', 'announced', { number: 3, whole: 'w', place: 1 })];
    expect(voteInHand([whole, near, far])?.id).toBe('far');
    expect(voteInHand([whole, near, { ...far, state: 'declared' }])?.id).toBe('far');
    expect(voteInHand([whole, { ...near, state: 'open' }, { ...far, state: 'declared' }])?.id).toBe('near');
    expect(voteInHand([whole])?.id).toBe('w');
  });

  it('e17 hears those who explain their votes while the vote is at that, and nobody of another list', () => {
    const explained = list('x', { vote: 'v', item: null, kind: 'explanation-before', state: 'open' });
    const given = { lists: [list('l'), explained], all: [asks('NOR'), asks('CHL', { list: 'x' })] };
    const step = stepOf(situation({ ...given, votes: [vote('v', 'explain-before')] }));
    expect(step).toMatchObject({ is: 'start', speaker: { party: 'CHL' } });
    expect(lineOf(step, 'explanation-before')).toBe('start-explanation-before');
    expect(is({ ...given, all: [asks('NOR')], votes: [vote('v', 'explain-before')] })).toBe('vote');
    expect(stepOf(situation({ ...given, votes: [vote('v', 'recorded')] }))).toMatchObject({ is: 'start', speaker: { party: 'NOR' } });
  });

  it('waits for the time to object, and holds over what was objected to', () => {
    expect([is({ consensus: [put('proposed')] }), is({ consensus: [put('window')], all: [asks('NOR', { state: 'speaking' })] }), is({ consensus: [put('objected')] }), is({ consensus: [put('deferred')], lists: [list('l')] })]).toEqual(['ask', 'window', 'objected', 'last-call']);
  });

  it('e1 takes up the item behind the present one, also out of turn, and says the hours from now on', () => {
    const items = [item('1', 'done'), item('2', 'open'), item('3', 'current'), item('4', 'open', 30)];
    expect(nextItem(items)?.number).toBe('4');
    expect(nextItem(items.slice(0, 3))?.number).toBe('2');
    const min = (n: number): number => n * 60_000;
    const times = timesOf([{ ...items[0]!, ended: '1970-01-01T00:50:00Z' }, items[2]!, items[3]!, item('5', 'open', null)], { from: 0, opened: 0 }, min(150));
    expect([...times]).toEqual([['3', { from: min(60), until: min(150) }], ['4', { from: min(150), until: min(180) }]]);
  });
});

describe('e21 what a screen shows that follows the room', () => {
  const shows = (given: Given): string => slideOf(null, situation(given)).slide;
  it('is the vote while it is taken, the decision before the room, whoever has the floor, who is next, the agenda; and why nobody sits', () => {
    const [speaks, waits] = [asks('NOR', { state: 'speaking' }), asks('CHL')];
    expect([shows({ state: 'suspended', all: [waits], lists: [list('l')] }), shows({ votes: [vote('v', 'open')], all: [speaks] }), shows({ consensus: [put('window')], all: [speaks] })]).toEqual(['pause', 'vote', 'consensus']);
    expect([shows({ votes: [vote('v', 'announced')], all: [speaks] }), shows({ votes: [vote('v', 'announced')] }), shows({ all: [waits], lists: [list('l')] }), shows({})]).toEqual(['speaker', 'vote', 'speaker', 'agenda']);
    expect(slideOf({ slide: 'text', action: 'a', paragraph: null }, situation({ votes: [vote('v', 'open')] }))).toEqual({ slide: 'text', action: 'a', paragraph: null });
  });
});
