// Fragments of SQL for lists out of the record: which line of a channel told something, and when. Not here: any room's table, who reads a channel (seated.sql.ts).

/** The number of the first line of these types whose fact `name` is `value` (an expression of text). */
export const lineOf = (channel: string, types: readonly string[], name: string, value: string): string =>
  `(select said.seq from entry said where said.channel = ${channel} and said.type in (${types.map((t) => `'${t}'`).join(', ')}) and said.data->>'${name}' = ${value} order by said.seq limit 1)`;
/** $2 < when <= $3; without a beginning where $2 is null. */
export const within = (when: string): string => `($2::timestamptz is null or ${when} > $2::timestamptz) and ${when} <= $3::timestamptz`;

/** Where something stands in the record. */
export interface Cited {
  channel: string;
  seq: number | null;
  /** ISO 8601 UTC: when it took effect. */
  at: string;
}
