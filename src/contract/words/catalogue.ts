// All words of all rooms in one catalogue; a test finds keys that two rooms claim. Not here: saying them (kernel/sentences.ts, the client's i18next).
import { ACTIONS_WORDS } from './actions.js';
import { ADOPTION_WORDS } from './adoption.js';
import { CORE_WORDS } from './core.js';
import { DOCUMENTS_WORDS } from './documents.js';
import { DISCUSSIONS_WORDS } from './discussions.js';
import { IATI_CODES_WORDS } from './iati-codes.js';
import { IATI_WORDS } from './iati.js';
import { INITIATIVES_WORDS } from './initiatives.js';
import { MAILS_WORDS } from './mails.js';
import { MEMBERS_WORDS } from './members.js';
import { NOTICES_WORDS } from './notices.js';
import { POSITIONS_WORDS } from './positions.js';
import { PRIORITIES_WORDS } from './priorities.js';
import { IMPORTS_WORDS } from './imports.js';
import { RECORDS_WORDS } from './records.js';
import { MARGIN_WORDS } from './margin.js';
import { READING_WORDS } from './reading.js';
import { TEXT_WORDS } from './text.js';
import { SILENCE_WORDS } from './silence.js';
import { SPONSORS_WORDS } from './sponsors.js';
import { GROUPS_WORDS } from './groups.js';
import { DECISIONS_WORDS } from './decisions.js';
import { BEHALF_WORDS } from './behalf.js';
import { STATEMENTS_WORDS } from './statements.js';
import { UNDERTAKINGS_WORDS } from './undertakings.js';
import type { Words } from './words.js';

export const WORDS: Words = { ...CORE_WORDS, ...MEMBERS_WORDS, ...MAILS_WORDS, ...NOTICES_WORDS, ...DISCUSSIONS_WORDS, ...RECORDS_WORDS, ...DOCUMENTS_WORDS, ...IATI_CODES_WORDS, ...INITIATIVES_WORDS, ...PRIORITIES_WORDS, ...IATI_WORDS, ...IMPORTS_WORDS, ...ACTIONS_WORDS, ...TEXT_WORDS, ...MARGIN_WORDS, ...READING_WORDS, ...SILENCE_WORDS, ...ADOPTION_WORDS, ...POSITIONS_WORDS, ...SPONSORS_WORDS, ...STATEMENTS_WORDS, ...BEHALF_WORDS, ...DECISIONS_WORDS, ...GROUPS_WORDS, ...UNDERTAKINGS_WORDS };
