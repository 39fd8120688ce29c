// Who sits where and with what mandate: the vocabulary of the policy. Not here: the table itself (policy.ts).

/** The one channel of the whole Network (its plenary) and the one audience of all its states; fixed, so that every installation names them alike. */
export const NETWORK = '00000000-0000-4000-8000-000000000001';
export const NETWORK_AUDIENCE = '00000000-0000-4000-8000-0000000000a1';
/** The audience of the members, the chair and the secretariat: what is negotiated between members. Observers and guests have no seat in it. */
export const MEMBERS_AUDIENCE = '00000000-0000-4000-8000-0000000000a3';
/** The party that is no state: it keeps the record and has no vote and no voice of a state. */
export const SECRETARIAT = 'secretariat';

/**
 * `owner`: a delegate of the state whose subject the channel is. `clock`: time itself. `operator`: somebody with a shell on the machine (first officer, imports).
 */
export type Seat = 'chair' | 'delegate' | 'observer' | 'guest' | 'owner' | 'secretariat' | 'clock' | 'operator';

/** Authority classes of §3.1. */
export const MANDATES = ['speak', 'negotiate', 'bind', 'report', 'admin'] as const;
export type Mandate = (typeof MANDATES)[number];

export const CHANNEL_KINDS = ['network', 'delegation', 'initiative', 'import', 'thread', 'caucus', 'action', 'margin', 'reading', 'invitation', 'answer', 'approach', 'voice', 'meeting', 'dossier', 'speech', 'note', 'clearance', 'keyring', 'candidate', 'commitment', 'assessment', 'evidence', 'need', 'match'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A channel as the client needs it to know what it may do there. */
export interface ChannelView {
  id: string;
  kind: ChannelKind;
  owner: string | null;
  parent: string | null;
  head: number;
  /** Its audience is the whole Network: what is written there may lie in a browser's storage until it is sent. */
  open: boolean;
  /** The seats of the reader's party here, now. */
  seats: Seat[];
}
