// Where a state's office is and when it is open: its capital's post, or the first there is. For hours across capitals. Not here: posts themselves (posts.commands.ts), calendars (ledger/working-days.ts).
/** What both a reading and an act's transaction can do. */
export interface Asking {
  query<R>(text: string, values?: unknown[]): Promise<R[]>;
}
interface Office {
  party: string;
  /** IANA. */
  zone: string;
  city: string;
  /** HH:MM on its own clock. */
  opens: string;
  closes: string;
}
const OFFICES = `
  select distinct on (party) party, zone, city, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes from post
  where party = any($1::text[]) and closed is null order by party, (kind = 'capital') desc, city, id`;

/** Of these parties; one without a post is left out. */
export const officesOf = (tx: Asking, parties: readonly string[]): Promise<Office[]> => tx.query<Office>(OFFICES, [parties]);
