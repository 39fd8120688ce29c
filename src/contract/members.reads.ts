// What the GET routes and the housekeeping of members answer. Pure types. Not here: views that live in channels (members.views.ts).
import type { PersonFunction, PostKind, Status } from './members.codes.js';
import type { InvitePerson } from './members.js';
import type { CredentialsView, StateView, TermView } from './members.views.js';
import type { Mandate, Seat } from './seats.js';
import type { Lang } from './words/words.js';

/** GET /api/states: everybody who belongs or has belonged, in English protocol order; order by `sort.fr` in French. */
export interface StateLine extends Pick<StateView, 'names' | 'sort'> {
  code: string;
  /** Today's membership, or null for a former one. */
  status: Status | null;
  since: string | null;
  chair: boolean;
}
/** GET /api/directory: who can be reached. No addresses: those are the delegation's own. */
export interface Contact {
  person: string;
  name: string;
  party: string;
  function: PersonFunction;
  lang: Lang;
  post: { city: string; kind: PostKind; lang: Lang } | null;
  zone: string | null;
  hours: { opens: string; closes: string } | null;
  /** Within the post's office hours, Monday to Friday on its own clock; null where no post says. */
  awake: boolean | null;
}
export interface PostLine {
  id: string;
  kind: PostKind;
  city: string;
  zone: string;
  lang: Lang;
  opens: string;
  closes: string;
}
/** GET /api/states/:code. */
export interface StatePage extends StateView {
  code: string;
  terms: ({ id: string } & TermView)[];
  people: Contact[];
  posts: PostLine[];
}

/** An account as its own delegation sees it: never let in, a link is out, can sign in. */
export interface AccountLine {
  person: string;
  name: string;
  email: string;
  closed: boolean;
  account: 'none' | 'invited' | 'active';
  lastSeen: string | null;
}
/** GET /api/delegation/:code: the channel to act in, and the accounts; offices come with the channel's views. */
export interface DelegationPage {
  party: string;
  channel: string;
  accounts: AccountLine[];
}
/** POST /api/people/:id/invitation. The token stands behind “#”. */
export interface InvitationLink {
  link: string;
  expires: string;
}

export interface RowMistake {
  field: string;
  /** A key of the words: `row.…`. */
  why: string;
  value?: string;
}
/** One line of a list of people: its number in the file (the header is 1), and either a row or what is wrong with it. */
export interface ReadRow {
  line: number;
  row: InvitePerson | null;
  mistakes: RowMistake[];
}
export type RowState = 'new' | 'changed' | 'unchanged' | 'conflict';
/** POST /api/people/preview (multipart, one file). Rows that are accepted go into `people.import` as they are. */
export interface PeoplePreview {
  encoding: string;
  delimiter: string;
  lineEnds: 'CRLF' | 'LF' | 'CR';
  /** Columns of the file that nothing was taken from. */
  ignored: string[];
  /** Why the file as a whole cannot be read. */
  why?: string;
  rows: (ReadRow & { state?: RowState; fields?: string[]; why?: string })[];
  counts: Record<RowState | 'invalid', number>;
}

export interface HatLine {
  hat: string;
  party: string;
  function: PersonFunction;
  mandates: Mandate[];
  /** What binds its state takes two persons: an act is prepared, and cleared by another. */
  two: boolean;
  post: { city: string; zone: string } | null;
  until: string | null;
  /** The delegation's channel. */
  delegation: string;
  /** Seats of the party in the Network now. */
  seats: Seat[];
}
/** GET /api/me. `hat`, `party` null: the person holds no office now. */
export interface MeView {
  person: string;
  name: string;
  lang: Lang;
  /** The person's own choice, else the zone of the chosen hat's post. */
  zone: string | null;
  /** The person's own choice; null: as the post. */
  ownZone: string | null;
  theme: 'system' | 'light' | 'dark';
  hat: string | null;
  party: string | null;
  hats: HatLine[];
  secretariat: boolean;
  authenticatedAt: string;
}
/** GET /api/sessions. */
export interface SessionLine {
  id: string;
  agent: string;
  made: string;
  seen: string;
  expires: string;
  current: boolean;
}
/** GET /api/demo/people; a person with two offices stands twice. */
export interface DemoPerson {
  person: string;
  name: string;
  party: string;
  function: PersonFunction;
  city: string | null;
  /** The state's names; null for the secretariat. */
  names: Record<Lang, string> | null;
  mandates: Mandate[];
}

/** GET /api/countries: every country's name of daily use and its place in the two protocol orders. */
export interface CountryLine {
  code: string;
  name: Record<Lang, string>;
  /** « le Mali », « du Mali », « au Mali »: as a French sentence needs it. */
  french: { the: string; of: string; in: string };
  sort: Record<Lang, string>;
}

/** GET /api/secretariat/credentials: letters that wait for a ruling, oldest first, and the people they name. `channel` is where they are reviewed. */
export interface QueuedCredentials extends Pick<CredentialsView, 'issuer' | 'authority' | 'from' | 'until' | 'status' | 'document'> {
  id: string;
  party: string;
  channel: string;
  people: { name: string; function: PersonFunction; mandates: Mandate[] }[];
}
/** GET /api/secretariat/waiting: people with an office who have never signed in. Their addresses are their delegation's own and are not told. */
export interface WaitingPerson {
  person: string;
  name: string;
  party: string;
  account: 'none' | 'invited';
  /** When the link that is out stops working. */
  expires: string | null;
  /** Manages the delegation's people: the secretariat may send this one another link. */
  admin: boolean;
}
