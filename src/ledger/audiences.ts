// Audiences drawn from another one: a channel that is read by those who are seated elsewhere, and over which another state may preside.
// Not here: seats one by one (channels.ts: what is granted or ended in the base is granted and ended in what is drawn from it).
import type { EntityManager } from 'typeorm';
import type { Seat } from '../contract/seats.js';
import { bumpAuthority, grantSeats } from './channels.js';

type Tx = Pick<EntityManager, 'query'>;
const CHAIR: Seat = 'chair';

interface Drawn {
  audience: string;
  base: string;
}
/** Seats that last in the base last here, until the same day: only the chair's, or all but the chair's. */
const copySeats = (tx: Tx, drawn: readonly Drawn[], at: Date, chair: boolean): Promise<unknown> =>
  tx.query(
    `insert into seat (audience, party, seat, since, until)
     select d.audience, s.party, s.seat, s.since, s.until from unnest($1::uuid[], $2::uuid[]) d(audience, base) join seat s on s.audience = d.base where (s.until is null or s.until > $3) and (s.seat = '${CHAIR}') = $4
     on conflict (audience, party, seat, since) do update set until = excluded.until`,
    [drawn.map((d) => d.audience), drawn.map((d) => d.base), at, chair],
  );

/** A new audience of everybody who is seated in `base`, now and from now on. Over it presides whoever presides over the base, until `seatPresiding` says otherwise. */
export const drawAudience = async (tx: Tx, audience: string, base: string, at: Date): Promise<void> => {
  await tx.query('insert into drawn_audience (audience, base, chair) values ($1, $2, true)', [audience, base]);
  for (const chair of [false, true]) await copySeats(tx, [{ audience, base }], at, chair);
};

/** Audiences whose seats are given one by one, save the chair's: whoever presides over `base` reads each, now and from now on. */
export const drawChair = async (tx: Tx, audiences: readonly string[], base: string, at: Date): Promise<void> => {
  await tx.query(`insert into drawn_audience (audience, base, chair, sole) select a, $2, true, '${CHAIR}' from unnest($1::uuid[]) a`, [audiences, base]);
  await copySeats(tx, audiences.map((audience) => ({ audience, base })), at, true);
};

/**
 * Whoever presides over `of`, a drawn audience, has the chair's seat in this one, now and from now on, whichever state that is. Whoever else is seated in it is drawn from `base`: one that has the same
 * chair as that of `of`; null: nobody is, and seats are granted one by one.
 */
export const drawPresiding = async (tx: Tx, audience: string, of: string, at: Date, base: string | null = null): Promise<void> => {
  await tx.query(`insert into drawn_audience (audience, base, chair, presiding, sole) select $1, coalesce($3::uuid, base), chair, audience, case when $3::uuid is null then '${CHAIR}' end from drawn_audience where audience = $2`, [audience, of, base]);
  await copySeats(tx, [{ audience, base: of }], at, true);
  if (base) await copySeats(tx, [{ audience, base }], at, false);
};

/** A drawn audience, and those that follow its chair. */
const LED = 'select $1::uuid union select audience from drawn_audience where presiding = $1';
/** From now on this state presides over a drawn audience and over what follows its chair; null: whoever presides over its base. Nobody else does. */
export const seatPresiding = async (tx: Tx, audience: string, party: string | null, at: Date): Promise<void> => {
  await tx.query(`update seat set until = $2 where audience in (${LED}) and seat = '${CHAIR}' and (until is null or until > $2)`, [audience, at]);
  const led = await tx.query<Drawn[]>(`with d as (update drawn_audience set chair = $2 where audience in (${LED}) returning audience, base) select audience, base from d`, [audience, party === null]);
  await (party === null ? copySeats(tx, led, at, true) : grantSeats(tx, led.map((d) => ({ audience: d.audience, party, seat: CHAIR, since: at, until: null }))));
  await bumpAuthority(tx);
};
