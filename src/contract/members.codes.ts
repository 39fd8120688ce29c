// The closed lists of the members room and their types, without the validator, so that pages may walk them. Not here: payloads (members.ts), words (words/members.ts).

export const STATUSES = ['member', 'observer', 'partner', 'invited'] as const;
export type Status = (typeof STATUSES)[number];
export const POST_KINDS = ['capital', 'mission', 'other'] as const;
export type PostKind = (typeof POST_KINDS)[number];
/** `officer` is a function of the secretariat; the others are those of a delegation (§3.1). */
export const FUNCTIONS = ['head', 'alternate', 'delegate', 'adviser', 'focal-point', 'capital-approver', 'officer'] as const;
export type PersonFunction = (typeof FUNCTIONS)[number];
/** Heads of State, heads of Government, ministers of foreign affairs: who can issue credentials (P.1, rule 27). */
export const AUTHORITIES = ['HoS', 'HoG', 'MFA'] as const;
export type IssuingAuthority = (typeof AUTHORITIES)[number];
export const VERDICTS = ['accept', 'seat-provisionally', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];
