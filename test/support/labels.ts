// What the pages say, by key and in either language, read from the catalogues the pages themselves speak from: a test names a label, it never types one.
// Not here: finding it on a page (browser.ts).
import { jest } from '@jest/globals';
import { createInstance } from 'i18next';
import { WIRE_WORDS } from '../../client/src/wire/words.js';
import { WORDS } from '../../src/contract/words/catalogue.js';
import { spokenIn, type Lang, type Words } from '../../src/contract/words/words.js';

type Values = Readonly<Record<string, string | number>>;

/** By i18next, as the pages have it: plurals by `count`, sentences that say others, then the values. */
const spoken = (pairs: Words, lang: Lang) => {
  const speaker = createInstance();
  void speaker.init({ lng: lang, fallbackLng: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, initAsync: false, showSupportNotice: false, resources: { [lang]: { translation: spokenIn(lang, pairs) } } });
  return (key: string, values: Values = {}): string => {
    if (!speaker.exists(key, { ...values })) throw new Error(`no page says ${key}`);
    return speaker.t(key, { ...values });
  };
};

// The catalogues register themselves with the pages' i18next, which wants a document; here a hook answers with its words in the language asked for.
jest.unstable_mockModule('../../client/src/ui/language.js', () => ({ registerWords: (_: string, pairs: Words) => (lang: Lang) => spoken(pairs, lang), useLang: () => 'en' }));

const { useUiWords } = await import('../../client/src/ui/words.js');
const { useShellWords } = await import('../../client/src/shell/words.js');
const { usePlaceWords } = await import('../../client/src/shell/places.js');
const { useEnterWords } = await import('../../client/src/rooms/members/enter-words.js');
const { useMembersWords } = await import('../../client/src/rooms/members/words.js');
const { useDelegationWords } = await import('../../client/src/rooms/members/delegation-words.js');
const { useSettingsWords } = await import('../../client/src/rooms/members/settings-words.js');
const { useSendingWords } = await import('../../client/src/rooms/notices/settings-words.js');
const { useReachWords } = await import('../../client/src/rooms/notices/unreached-words.js');
const { useInboxWords } = await import('../../client/src/rooms/notices/inbox-words.js');
const { useTodayWords } = await import('../../client/src/rooms/notices/words.js');
const { useCatalogueWords } = await import('../../client/src/rooms/initiatives/catalogue/words.js');
const { useImportWords } = await import('../../client/src/rooms/initiatives/imports/words.js');
const { useExportWords } = await import('../../client/src/rooms/initiatives/exports/words.js');
const { useInitiativeWords } = await import('../../client/src/rooms/initiatives/record/words.js');
const { useFormWords } = await import('../../client/src/rooms/initiatives/forms/words.js');
const { useDocxWords } = await import('../../client/src/rooms/actions/text/words-docx.js');
const { useLibraryWords } = await import('../../client/src/rooms/actions/library/words.js');
const { useTextWords } = await import('../../client/src/rooms/actions/text/words.js');
const { useActionWords } = await import('../../client/src/rooms/actions/words.js');
const { useSponsorWords } = await import('../../client/src/rooms/actions/sponsors/words.js');
const { useRuleWords } = await import('../../client/src/rooms/actions/profile/words.js');
const { useStatementWords } = await import('../../client/src/rooms/actions/statements/words.js');
const { useSilenceWords } = await import('../../client/src/rooms/actions/silence/words.js');
const { useAdoptionWords } = await import('../../client/src/rooms/actions/adoption/words.js');
const { useCommitmentWords } = await import('../../client/src/rooms/commitments/words.js');
const { useScorecardWords } = await import('../../client/src/rooms/commitments/scorecard/words.js');
const { useBringWords } = await import('../../client/src/rooms/commitments/imports/words.js');
const { useMatchingWords } = await import('../../client/src/rooms/commitments/matching/words.js');
const { useReportWords } = await import('../../client/src/rooms/commitments/reports/words.js');
const { useEvidenceWords } = await import('../../client/src/rooms/commitments/evidence/words.js');
const { useAssessmentWords } = await import('../../client/src/rooms/commitments/assessments/words.js');
const { useMeetingWords } = await import('../../client/src/rooms/meetings/words.js');
const { useJournalWords } = await import('../../client/src/rooms/meetings/journal/words.js');
const { useLiveWords } = await import('../../client/src/rooms/meetings/live-words.js');
const { useFloorWords } = await import('../../client/src/rooms/meetings/floor/words.js');
const { useCockpitWords } = await import('../../client/src/rooms/meetings/floor/cockpit-words.js');
const { useScreensWords } = await import('../../client/src/rooms/meetings/screen/words.js');
const { useConsensusWords } = await import('../../client/src/rooms/meetings/consensus/words.js');
const { useDecisionWords } = await import('../../client/src/rooms/actions/decisions/words.js');
const { useInterventionWords } = await import('../../client/src/rooms/actions/interventions/words.js');
const { useUndertakingWords } = await import('../../client/src/rooms/actions/undertakings/words.js');
const { useKeyringWords } = await import('../../client/src/rooms/members/keyring-words.js');
const { useUnlockWords } = await import('../../client/src/record/unlock-words.js');
const { useGroupWords } = await import('../../client/src/rooms/members/group-words.js');
const { useMinutesWords } = await import('../../client/src/rooms/meetings/minutes/words.js');
const { useRegistrationWords } = await import('../../client/src/rooms/meetings/registration/words.js');
const { useStaleWords } = await import('../../client/src/rooms/meetings/stale-words.js');
const { useSlipsWords } = await import('../../client/src/rooms/meetings/slips/words.js');
const { useHelpWords } = await import('../../client/src/rooms/meetings/help/words.js');
const { useDatesWords } = await import('../../client/src/rooms/meetings/dates/words.js');
const { useVotesWords } = await import('../../client/src/rooms/meetings/voting/words.js');
const { useRecordPageWords } = await import('../../client/src/record/page-words.js');
const { useDiscussionsWords } = await import('../../client/src/rooms/discussions/words.js');

const HOOKS = {
  ui: useUiWords, shell: useShellWords, place: usePlaceWords, enter: useEnterWords, today: useTodayWords, inbox: useInboxWords, sending: useSendingWords, reach: useReachWords,
  catalogue: useCatalogueWords, talk: useDiscussionsWords, action: useActionWords, text: useTextWords, docx: useDocxWords, library: useLibraryWords, silence: useSilenceWords, statement: useStatementWords, sponsors: useSponsorWords, commitments: useCommitmentWords, scorecard: useScorecardWords, pledges: useBringWords, matching: useMatchingWords, reports: useReportWords, evidence: useEvidenceWords, assessments: useAssessmentWords, rules: useRuleWords, adoption: useAdoptionWords,
  decision: useDecisionWords, intervention: useInterventionWords, undertaking: useUndertakingWords, group: useGroupWords, object: useRecordPageWords, imports: useImportWords, exports: useExportWords, initiative: useInitiativeWords, form: useFormWords,
  meeting: useMeetingWords, registration: useRegistrationWords, dates: useDatesWords, stale: useStaleWords, slips: useSlipsWords, help: useHelpWords, live: useLiveWords, journal: useJournalWords, consensus: useConsensusWords, votes: useVotesWords, minutes: useMinutesWords, floor: useFloorWords, cockpit: useCockpitWords, screens: useScreensWords, members: useMembersWords, keyring: useKeyringWords, unlock: useUnlockWords, delegation: useDelegationWords, settings: useSettingsWords,
};
type Hooks = typeof HOOKS;
/** A catalogue's words bound to one language, by the page that says them; `record`: the contract's. */
export type Labels = { readonly [K in keyof Hooks]: ReturnType<Hooks[K]> } & { readonly record: (key: string, values?: Values) => string };

export const labels = (lang: Lang): Labels => {
  const bound = Object.entries(HOOKS).map(([name, hook]) => [name, (hook as unknown as (lang: Lang) => unknown)(lang)]);
  return { ...Object.fromEntries(bound), record: spoken({ ...WORDS, ...WIRE_WORDS }, lang) } as Labels;
};

/** Stands for a value nobody knows beforehand. */
export const ANY = '\uE000';
// A browser reads any run of spaces, narrow ones too, as one.
const pattern = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+').replaceAll(ANY, '.+');
/** A label as a pattern, in which `ANY` matches whatever is there. */
export const like = (label: string): RegExp => new RegExp(`^${pattern(label)}$`, 'u');
/** The same within other words. */
export const within = (label: string): RegExp => new RegExp(pattern(label), 'u');
