// The contract's catalogue in the client, all rooms at once: entries, refusals, states and acts are said the same way on every page.
import { ACTIONS_WORDS } from '@contract/words/actions.js';
import { CORE_WORDS } from '@contract/words/core.js';
import { DISCUSSIONS_WORDS } from '@contract/words/discussions.js';
import { IMPORTS_WORDS } from '@contract/words/imports.js';
import { INITIATIVES_WORDS } from '@contract/words/initiatives.js';
import { MEMBERS_WORDS } from '@contract/words/members.js';
import { NOTICES_WORDS } from '@contract/words/notices.js';
import { PRIORITIES_WORDS } from '@contract/words/priorities.js';
import { RECORDS_WORDS } from '@contract/words/records.js';
import { SPONSORS_WORDS } from '@contract/words/sponsors.js';
import { UNDERTAKINGS_WORDS } from '@contract/words/undertakings.js';
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../ui/language.js';
import { WIRE_WORDS } from '../wire/words.js';

const ALL: Words = { ...CORE_WORDS, ...MEMBERS_WORDS, ...NOTICES_WORDS, ...INITIATIVES_WORDS, ...IMPORTS_WORDS, ...PRIORITIES_WORDS, ...DISCUSSIONS_WORDS, ...ACTIONS_WORDS, ...SPONSORS_WORDS, ...UNDERTAKINGS_WORDS, ...RECORDS_WORDS, ...WIRE_WORDS };
const known = new Set(Object.keys(ALL).map((k) => k.replace(/_(zero|one|other|many)$/, '')));

/** Says any key of the contract's catalogue; keys come from data (refusals, entry types), so they are not typed. */
export const useRecordWords = registerWords('record', ALL);
export const hasWord = (key: string): boolean => known.has(key);
