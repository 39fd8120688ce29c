// What no rule of a payload's class can say, command by command. Not here: objects that are there (objects.ts).
import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../src/contract/commands.js';
import { PLENARY_RULES } from '../../src/contract/meetings.views.js';
import { calendars, workingDay } from '../../src/ledger/working-days.js';

const DAY = 86_400_000;
export const days = (n: number): string => new Date(Date.now() + n * DAY).toISOString();
const workday = workingDay(calendars().calendar, 'CHL', days(7).slice(0, 10));
const objection = { paragraphs: [], reason: 'We do not agree.', lang: 'en' };
/** What no rule of a class can say: “one of the two”, or a place in a list that begins at 0. */
export const HINTS: Partial<Record<CommandName, Record<string, unknown>>> = {
  'initiative.attach-document': { document: { title: { en: 'Another paper' }, categories: ['A01'], languages: ['en'], url: 'https://example.org/another' } },
  // As many as there may be: what a test does next needs room.
  'delegation.set-quota': { people: 1_000 },
  'initiative.detach-document': { at: 0 },
  'initiative.strike': { section: 'budgets', at: 0 },
  'initiative.protect': { reason: 'staff', precision: 'country', partners: [0] },
  'import.accept': { all: true },
  'initiative.found': { lead: 'NOR', partner: 'CHL', role: '1', title: { en: 'A joint work' } },
  'need.draft': { side: 'need', kinds: ['training'], title: { en: 'Training' } },
  'need.revise': { kinds: ['training'], title: { en: 'Training' } },
  'match.propose': { fruit: 'commitment', title: { en: 'Together' } },
  // Keyed by its words: what stands there already makes nothing new.
  'candidates.import': { name: 'list.csv', sha256: 'ab'.repeat(32), columns: [{ name: 'Text', field: 'words' }], taken: [{ line: 2, draft: { type: 'policy', title: { en: 'A promise' }, words: { en: 'We promise' }, priorities: ['civilians'], level: 'network' }, parties: ['NOR'], others: [], more: [] }] },
  'quotation.add': { title: { en: 'A resolution' }, paragraphs: [{ id: randomUUID(), number: 'OP1', en: 'We agree;' }] },
  'decision.put': { decision: randomUUID(), asked: { en: 'Shall we?' }, quorum: 1, majority: 'simple' },
  'gauge.open': { gauge: randomUUID(), asked: { en: 'Shall we?' }, shown: 'named' },
  'group.form': { group: randomUUID(), nameEn: 'Some', nameFr: 'Certains', parties: ['NOR', 'CAN'], speaker: 'NOR' },
  'group.change': { nameEn: 'Some', nameFr: 'Certains', parties: ['NOR', 'CAN'], speaker: 'NOR' },
  'intervention.make': { intervention: randomUUID(), text: 'We agree', lang: 'en' },
  'outcome.record': { outcome: randomUUID(), words: { en: 'It is so.', fr: 'Il en est ainsi.' } },
  'alignment.invite': { party: 'KOR', invitation: randomUUID() },
  'alignment.record': { party: 'KOR' },
  'sponsor.record': { party: 'KOR', did: 'sign' },
  // One of the two: what was said, or where it can be heard.
  'delivery.record': { recording: 'Channel 4, 01:12:30' },
  'text.add': { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'We agree;' }] },
  'text.translate': { basedOn: 1, state: 'draft', texts: [{ pieces: [{ text: 'Nous convenons ;' }] }] },
  'profile.adopt': { rules: { silenceHours: 72, urgentHours: 24, changesHours: 24, objectHours: 24, extensions: 1, extensionHours: 48, positionsHours: 48, noticeHours: 24, translationHours: 24, textHours: 24, sponsorMembers: 0, sponsorRegions: 0, silentSponsors: 'dropped', breakers: 'named', disputeHours: 24, opens: '09:00', closes: '18:00', outageMinutes: 10, outageWindowHours: 4 } },
  'stance.announce': { stance: randomUUID(), kind: 'interpretation', paragraphs: [], lang: 'en' },
  'stance.file': { stance: randomUUID(), kind: 'reservation', paragraphs: [], text: 'We reserve our position.', lang: 'en' },
  'stance.revise': { paragraphs: [], text: 'In other words.' },
  'stance.translate': { text: 'Nous nous joignons au consensus.' },
  'stance.withdraw': {},
  'adoption.propose': { adoption: randomUUID(), meeting: 'The third meeting', lang: 'en' },
  'adoption.translate': { texts: [{ id: 'title', text: 'Une décision' }, { id: 'purpose', text: 'Il en est ainsi.' }] },
  // Where time finds something due.
  'adoption.miss-translation': {},
  'adoption.annex': {},
  'adoption.correct': { issue: randomUUID(), paragraph: 'purpose', text: { en: 'It is thus.', fr: 'Il en est de la sorte.' } },
  'adoption.supplement': { issue: randomUUID(), text: { en: 'More.', fr: 'De plus.' } },
  // What is given has an id that is not there yet; of a report that says that nothing is new, nothing else is said.
  'report.make': { report: randomUUID(), stage: 'planning', words: { en: 'We are at it.' } },
  'report.call': { due: days(30) },
  'report.extend': { until: '2045-01-01T00:00:00Z' },
  'evidence.submit': { evidence: randomUUID(), open: false, url: 'https://example.org/law' },
  'evidence.lodge': { url: 'https://example.org/law' },
  'assessment.submit': { free: true },
  'clearance.ask': { command: randomUUID(), act: 'sponsor.sign', place: randomUUID(), payload: {} },
  'delegation.set-signing': { persons: 2 },
  // What is begun has an id that is not there yet.
  'silence.announce': { silence: randomUUID(), mode: 'strict', date: workday, time: '12:00', meeting: true },
  'silence.restart': { silence: randomUUID() },
  'silence.ask-extension': { request: randomUUID() },
  'silence.ask-clarification': { question: randomUUID() },
  'silence.break': objection,
  'silence.record-for': { record: randomUUID(), party: 'AUT', act: 'break', ...objection },
  'silence.note-reached': { party: 'AUT', how: 'telephone' },
  'body.constitute': { body: randomUUID(), kind: 'working-group', nameEn: 'Another body', nameFr: 'Un autre organe', open: 'network', rules: PLENARY_RULES },
  'meeting.convene': { title: { en: 'A meeting' }, zone: 'Europe/Oslo', hybrid: true, sittings: [{ sitting: randomUUID(), from: days(5), until: days(6) }] },
  'sitting.plan': { sitting: randomUUID(), from: days(5), until: days(6) },
  'item.add': { item: randomUUID(), title: { en: 'A matter' } },
  'consensus.propose': { consensus: randomUUID(), words: { en: 'We meet in June.', fr: 'Nous nous réunissons en juin.' } },
  // What is begun on the floor has an id that is not there yet.
  'list.open': { list: randomUUID(), kind: 'explanation-before' },
  'speaker.request': { speaker: randomUUID() },
  'speaker.add': { speaker: randomUUID() }, 'screen.show': { screen: randomUUID(), slide: 'speaker' },
  'swap.ask': { swap: randomUUID() },
  'budget.set': { seconds: 600 },
  'budget.lift': {},
  // Words suffice; a file has been kept for something else.
  'speech.hand-in': { text: 'We thank the chair.', lang: 'en' },
  'line.drop': { party: 'AUT' },
  'line.restore': { party: 'AUT' },
  'dossier.open': { among: 'named', parties: ['AUT'], title: { en: 'What is reserved' }, label: { en: 'A reserved item' } },
  'dossier.release': { party: 'AUT' },
  'note.send': { category: 'floor', text: 'May we speak next?', lang: 'en' },
  'point.raise': { point: randomUUID() },
  'reply.request': { reply: randomUUID() }, 'reply.grant': { speaker: randomUUID() },
  'motion.move': { motion: randomUUID(), kind: 'suspend' },
  'motion.speak': { speaker: randomUUID(), side: 'for' },
  'vote.request': { vote: randomUUID(), kind: 'recorded', about: 'motion', question: { en: 'Adjourn' } },
  'vote.announce': { vote: randomUUID(), kind: 'recorded', majority: 'simple', about: 'proposal', question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé ?' } },
  'minutes.write': { words: { en: 'Views were exchanged.', fr: 'Un échange de vues a eu lieu.' } },
  'record.correct': { words: { en: 'For “June” read “July”.', fr: 'Au lieu de « juin », lire « juillet ».' } },
  'follow-up.assign': { followUp: randomUUID(), party: 'AUT', words: { en: 'Count the mines.', fr: 'Recenser les mines.' } },
  'correction.ask': { correction: randomUUID(), text: 'We said: in principle.', lang: 'en' },
  'dates.propose': { poll: randomUUID(), slots: [20, 21].map((d) => ({ slot: randomUUID(), from: days(d), until: days(d + 0.1) })) },
  'dates.settle': { sitting: randomUUID() },
  // A state may have come before the sitting opened; the rest is within it.
  'slip.enter': { slip: randomUUID(), kind: 'presence', party: 'NOR', words: { en: 'Seen at the door.' } },
  'help.ask': { help: randomUUID(), trouble: 'video' },
  'stream.set': { floor: 'https://example.org/floor' },
  'commitment.amend': { effect: 'reduced', reason: 'A reason', lang: 'en', draft: { type: 'policy', title: { en: 'Train', fr: 'Former' }, words: { en: 'We will train.', fr: 'Nous formerons.' }, priorities: ['civilians'], level: 'network' } },
  'commitment.extend': { due: '2050-01-01', reason: 'A reason', lang: 'en' },
  'commitment.plan': { others: [], cycle: 3, milestones: [{ title: { en: 'A step', fr: 'Une étape' } }], reason: 'A reason', lang: 'en' },
  'commitment.close': { outcome: 'partly', reason: 'A reason', lang: 'en' },
  'commitment.set-shares': { shares: [{ party: 'AUT', share: 10 }] },
  'participant.register': { participant: randomUUID(), name: 'Somebody from outside', capacity: 'adviser' },
  'role.change': { mandates: ['speak', 'negotiate'] },
};
