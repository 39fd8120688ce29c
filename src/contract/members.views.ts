// What the room shows and tells: views, entries, the lifecycle of credentials. Pure types and one table, so that a page costs no validator.
// Not here: what commands carry (members.ts).
import type { FileView } from './files.js';
import { machine } from './machine.js';
import type { IssuingAuthority, PersonFunction, PostKind, Status, Verdict } from './members.codes.js';
import type { Mandate } from './seats.js';
import type { Lang } from './words/words.js';

/** The secretariat's own delegation channel; fixed, like the plenary. */
export const SECRETARIAT_CHANNEL = '00000000-0000-4000-8000-000000000002';

export type TermStage = 'incoming' | 'in-office' | 'outgoing' | 'past' | 'cancelled';
export type CredentialsStatus = 'submitted' | 'accepted' | 'provisional' | 'rejected' | 'expired' | 'revoked';

/** The secretariat's verdict, the holder's revocation, the clock's expiry (§3.1). The verbs of a review are its verdicts. */
export const CREDENTIALS = machine<CredentialsStatus, Verdict | 'revoke' | 'expire'>({
  name: 'credentials',
  initial: 'submitted',
  steps: {
    accept: { from: ['submitted', 'provisional'], to: 'accepted' },
    'seat-provisionally': { from: ['submitted', 'accepted'], to: 'provisional' },
    reject: { from: ['submitted', 'provisional', 'accepted'], to: 'rejected' },
    revoke: { from: ['submitted', 'provisional', 'accepted'], to: 'revoked' },
    expire: { from: ['submitted', 'provisional', 'accepted'], to: 'expired' },
  },
});

/** In the plenary. `until` null: open. Which membership is on today depends on the day, so the reader's clock decides. */
export interface MembershipView {
  id: string;
  status: Status;
  since: string;
  until: string | null;
  decision: string | null;
  endedDecision: string | null;
}
export interface StateView {
  names: { en: { short: string; long: string }; fr: { short: string; long: string; the: string; of: string; in: string } };
  /** Compare these byte by byte; never the names. */
  sort: Record<Lang, string>;
  formerly: { until: string; en: string; fr: string }[];
  /** Africa, Americas, Asia, Europe or Oceania, by its M49 code (words `region.<code>`); null for what M49 does not list. */
  region: string | null;
  memberships: MembershipView[];
}
export interface TermView {
  state: string;
  from: string;
  until: string;
  stage: TermStage;
}

/** In the delegation's channel. */
export interface DelegationView {
  party: string;
  quota: number;
  /** Two persons for what binds the state. */
  two: boolean;
}
export interface PostView {
  kind: PostKind;
  city: string;
  zone: string;
  lang: Lang;
  opens: string;
  closes: string;
  closed: boolean;
}
export interface PersonView {
  name: string;
  email: string;
  closed: boolean;
}
export interface RoleView {
  person: string;
  post: string | null;
  function: PersonFunction;
  /** As given, and as they stand after the credentials. */
  mandates: Mandate[];
  effective: Mandate[];
  since: string;
  until: string | null;
}
export interface CredentialsView {
  issuer: string;
  authority: IssuingAuthority;
  from: string;
  until: string | null;
  roles: string[];
  status: CredentialsStatus;
  reason: string | null;
  /** The letter as it was sent, read at GET /api/credentials/:id/document; null where none was. */
  document: Omit<FileView, 'id'> | null;
}

export interface MembersViews {
  state: StateView;
  term: TermView;
  delegation: DelegationView;
  post: PostView;
  person: PersonView;
  role: RoleView;
  credentials: CredentialsView;
}

interface RoleFacts {
  person: string;
  role: string;
  function: PersonFunction;
  mandates: Mandate[];
  post: string | null;
  since: string;
  until: string | null;
}
interface MembershipFacts {
  state: string;
  membership: string;
  status: Status;
  since: string;
  until: string | null;
  /** SHA-256 of the decision's text, which stands in the table. */
  decision: string | null;
}
/** Ids and facts; names, addresses and reasons stand in tables and appear here as SHA-256. */
export interface MembersEntries {
  'state.admitted': MembershipFacts;
  'state.withdrawn': { state: string; membership: string; at: string; decision: string | null };
  'state.status-changed': MembershipFacts & { was: Status };
  'state.renamed': { state: string; en: string; fr: string };
  'membership.lapsed': { state: string; membership: string };
  'chair.appointed': { term: string; state: string; from: string; until: string };
  'chair.ended': { term: string; state: string; at: string };
  'chair.handed-over': { from: string | null; to: string | null; at: string };
  'delegation.opened': { state: string; quota: number };
  'delegation.quota-set': { people: number; was: number };
  'post.opened': { post: string; kind: PostKind; city: string; zone: string };
  'post.changed': { post: string; city: string; zone: string; fields: string[] };
  'post.closed': { post: string; city: string };
  'person.invited': RoleFacts & { identity: string };
  'person.left': { person: string };
  'person.corrected': { person: string; name: string };
  'person.closed': { person: string; roles: string[] };
  'people.imported': { people: number; new: number; changed: number; unchanged: number; rows: string };
  'role.granted': RoleFacts;
  'role.changed': RoleFacts & { fields: string[] };
  'role.ended': { person: string; role: string; function: PersonFunction };
  'role.lapsed': { person: string; role: string; function: PersonFunction };
  /** `document`: SHA-256 of the letter's bytes, where it came along. */
  'credentials.submitted': { credentials: string; authority: IssuingAuthority; from: string; until: string | null; people: number; issuer: string; document: string | null };
  'credentials.reviewed': { credentials: string; status: CredentialsStatus; reason: string | null };
  'credentials.revoked': { credentials: string };
  'credentials.took-effect': { credentials: string };
  'credentials.expired': { credentials: string };
}
