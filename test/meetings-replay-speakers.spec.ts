// Real orders of speakers heard again through the door on an empty installation: what the lists explain comes out as it was, and what they do not is said.
import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { readSpeakers, type SpeakersRecord } from '../src/meetings/replay/speakers-csv.js';
import { replaySpeakers } from '../src/meetings/replay/speakers-replay.js';
import { wired } from './support/network.js';
import { describeShared, shared } from './support/shared-data.js';

const replayed = async (record: SpeakersRecord) => {
  const { app, db } = await wired();
  try {
    return await replaySpeakers(app as unknown as INestApplicationContext, record, () => undefined);
  } finally {
    await app.close();
    await db.drop();
  }
};
const read = (text: string): SpeakersRecord => readSpeakers(text)!;

describe('e4 records of our own', () => {
  it('a review: from the drawn letter, under the names of its year, late ones at the end, unknown ones said', async () => {
    const review = read('order,iso3,name,kind\n1,SVN,Slovenia,state_under_review\n2,SWZ,Swaziland,delegation\n3,THA,Thailand,delegation\n4,MKD,the former Yugoslav Republic of Macedonia,delegation\n5,,Atlantis,delegation\n6,AUT,Austria,delegation\n7,PSE,State of Palestine,delegation\n8,NOR,Norway,delegation\n');
    const { equal, of, differences, notes } = await replayed(review);
    expect({ equal, of, differences: differences.map((d) => [d.place, d.name]) }).toEqual({ equal: 6, of: 7, differences: [[4, 'Atlantis']] });
    expect(notes).toEqual(['not on the list of speakers: state under review', 'Drawn: the alphabet runs from “SWAZILAND”. Asked after the drawing: Norway.']);
  }, 120_000);
  it('a debate: Brazil, the host, then by level; one that spoke elsewhere is moved by hand and is a difference; who speaks again is heard again', async () => {
    const debate = read('iso3,country,speaker,post\nBRA,Brazil,A,Minister of Foreign Affairs\nUSA,United States,B,President\nJOR,Jordan,C,King\nAUT,Austria,D,Minister of Foreign Affairs\nNOR,Norway,E,Prime Minister\nCHL,Chile,F,Permanent Representative\nJOR,Jordan,G,Minister\n');
    const { equal, of, differences } = await replayed(debate);
    expect({ equal, of }).toEqual({ equal: 6, of: 7 });
    expect(differences).toEqual([{ place: 4, name: 'Austria', what: 'the list had it as minister at place 5; moved by hand' }]);
  }, 120_000);
});

describeShared('e4 the real records', () => {
  it('the 94 delegations of a review come out in exactly the order in which they spoke', async () => {
    expect(await replayed(read(readFileSync(shared('meetings', 'upr-speaker-order-slovenia-2025.csv'), 'utf8')))).toMatchObject({ equal: 94, of: 94, differences: [] });
  }, 300_000);
});
