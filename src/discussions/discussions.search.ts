// The search's questions to this room: threads, caucuses, remarks. Not here: lists (discussions.lists.ts).
import type { Found } from '../contract/records.js';
import { isoUtc } from '../kernel/sql.js';
import { ASKED, seatedHits, type Asked } from '../ledger/search.sql.js';
import type { ReadTx } from '../ledger/views.js';

const THREADS = `with ${ASKED} select x.id, x.about, x.title, x.lang, x.state ${seatedHits('thread', 'id', 'words')}`;
const CAUCUSES = `with ${ASKED} select x.id, x.title, x.lang ${seatedHits('caucus', 'id', 'words')}`;
/** The excerpt is made for the few that are sent, never for all that match. */
const REMARKS = `
  with ${ASKED},
  hit as (select x.id, x.channel, c.kind, x.standing, x.party, x.person, x.lang, x.text, x.at, ts_rank(x.words, q.words) as rank ${seatedHits('remark', 'channel', 'words')})
  select hit.id, hit.channel, hit.kind, coalesce((select h.title from thread h where h.id = hit.channel), (select k.title from caucus k where k.id = hit.channel)) as title, hit.standing, hit.party, hit.person, hit.lang, ${isoUtc('hit.at')} as at,
    ts_headline(case hit.lang when 'fr' then 'french' else 'english' end::regconfig, hit.text, q.words, 'StartSel="", StopSel="", MaxWords=24, MinWords=10') as excerpt
  from hit, q order by hit.rank desc, hit.id`;

/** What the hat may read of discussions, best first in each group. */
export const searchDiscussions = async (tx: ReadTx, asked: Asked): Promise<Pick<Found, 'threads' | 'caucuses' | 'remarks'>> => ({
  threads: await tx.query(THREADS, [...asked]),
  caucuses: await tx.query(CAUCUSES, [...asked]),
  remarks: await tx.query(REMARKS, [...asked]),
});
