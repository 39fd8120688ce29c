// What a channel is called and where its page stands. A title has the languages it was written in; the reader's comes first. Not here: names of states (names.ts).
import type { Title } from '@contract/notices.js';
import type { ChannelKind } from '@contract/seats.js';
import { LANGS, type Lang } from '@contract/words/words.js';

/** The title for this reader, and its language when it is another than the reader's; null where there is none. */
export const titleIn = (title: Title, lang: Lang): { text: string; lang: Lang | undefined } | null => {
  const own = title[lang];
  if (own) return { text: own, lang: undefined };
  const other = LANGS.find((l) => title[l]);
  if (other) return { text: title[other]!, lang: other };
  return title.any ? { text: title.any, lang: undefined } : null;
};

const PAGES: Readonly<Record<ChannelKind, (id: string) => string>> = {
  network: () => '/',
  delegation: () => '/delegation',
  initiative: (id) => `/initiatives/${id}`,
  import: (id) => `/imports/${id}`,
  thread: (id) => `/threads/${id}`,
  action: (id) => `/actions/${id}`,
  caucus: (id) => `/caucuses/${id}`,
  // A margin stands beside its text.
  margin: () => '/actions',
  reading: (id) => `/readings/${id}`,
  // What the chair is told stands with its question.
  answer: () => '/actions',
  meeting: (id) => `/meetings/${id}`,
  dossier: (id) => `/dossiers/${id}`,
  // The text of a statement stands on the floor of its meeting.
  speech: () => '/meetings',
  // A note stands on the floor of its meeting as well.
  note: () => '/meetings',
  invitation: (id) => `/invitations/${id}`,
  // Whom a main sponsor asks stands beside the text.
  approach: () => '/actions',
  candidate: (id) => `/commitments/candidates/${id}`,
  commitment: (id) => `/commitments/${id}`,
  // An assessment, and a piece of evidence that is not for everybody, stand with their commitment.
  assessment: (id) => `/assessments/${id}`,
  evidence: () => '/commitments',
  need: (id) => `/needs/${id}`,
  match: (id) => `/matches/${id}`,
  // What a member says apart in a silence stands with its round.
  voice: () => '/actions',
  // What a second person of the delegation is to clear.
  clearance: () => '/delegation',
  keyring: () => '/delegation',
};
/** The address of a channel's page. */
export const pageOf = (kind: ChannelKind, id: string): string => PAGES[kind](id);
