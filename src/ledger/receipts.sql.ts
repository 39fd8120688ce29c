// The receipts as witnesses of the record: what somebody was told must be there, and what is there must have been told. Not here: giving them (door.sql.ts).

/** Channels in which a line that a receipt tells of is missing, another act's, another author's or of another time: the first such number. */
export const NO_LINE = `
  select r.channel, min((r.outcome->>'seq')::bigint) as seq
  from receipt r left join entry e on e.channel = r.channel and e.seq = (r.outcome->>'seq')::bigint
  where r.outcome->>'ok' = 'true'
    and (e.seq is null or e.command <> r.command or coalesce(e.person::text, e.party) <> r.author or e.at <> (r.outcome->>'at')::timestamptz)
  group by r.channel`;

/** Channels with a line of an act that has no receipt, or that was refused: the first such number. */
export const NO_RECEIPT = `
  select e.channel, min(e.seq) as seq from entry e left join receipt r on r.command = e.command
  where r.command is null or r.outcome->>'ok' <> 'true' group by e.channel`;
