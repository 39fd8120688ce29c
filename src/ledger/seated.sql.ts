// Whether something that has a beginning and perhaps an end is so now, and whether a party is seated: conditions of the rooms' reads, in SQL. Not here: the door's look behind the lock (door.sql.ts).

/** A seat, hat, role or membership is on now. `row`: its alias. */
export const isOn = (row: string): string => `${row}.since <= concord_now() and (${row}.until is null or ${row}.until > concord_now())`;
/** A party has a seat in an audience now; both as SQL. */
export const seatedIn = (audience: string, party: string): string => `exists (select from seat s where s.audience = ${audience} and s.party = ${party} and ${isOn('s')})`;
/** A party reads a channel now, by its seat in the channel's audience; both as SQL. */
export const readBy = (party: string, channel: string): string => `exists (select from channel k join seat s on s.audience = k.audience where k.id = ${channel} and s.party = ${party} and ${isOn('s')})`;
