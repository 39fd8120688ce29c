// A sitting of every state that stands in a regional group, in a database of its own: open, everybody present, a list of speakers on which some wait already; a person a state, signed
// in. Through the door, by what replays real meetings. Not here: what is measured in it (loads/sitting.mjs).
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/src/app.module.js';
import { regionOf } from '../../dist/src/contract/regions.js';
import { readConfig } from '../../dist/src/kernel/config.js';
import { migrate } from '../../dist/src/kernel/migrations.js';
import { Assembly } from '../../dist/src/meetings/replay/assembly.js';
import { allCountries } from '../../dist/src/members/countries.js';
import { signIn } from './seed.mjs';

const NO_MEMBERS = ['PSE', 'VAT'];

/** `{ url, channel, list, content, people }`; `content` is one place on the list as the database shows it, which is what the floor saves. */
export const assembled = async (stage, waiting) => {
  const url = await stage.database();
  await migrate(url);
  const app = await NestFactory.createApplicationContext(AppModule.with(readConfig({ DATABASE_URL: url, CONCORD_DATA: stage.data }, process.cwd()), url), { logger: false });
  try {
    stage.say('193 delegations …');
    const assembly = new Assembly(app);
    const states = allCountries().filter((code) => regionOf(code) && !NO_MEMBERS.includes(code)).sort();
    await assembly.seat(states);
    const { id: channel, chair } = await assembly.convene('A meeting of all');
    const list = randomUUID();
    await assembly.act(chair, 'list.open', { list, kind: 'room', strategy: 'request' }, channel);
    for (const state of states.slice(-waiting)) await assembly.act(state, 'speaker.request', { speaker: randomUUID(), list }, channel);
    const people = [];
    const hats = await stage.own(`select h.id as hat, h.person, h.party from hat h join state s on s.code = h.party order by h.party`, [], url);
    for (const { hat, person, party } of hats) people.push({ hat, person, party, cookie: await signIn({ query: (text, values) => stage.own(text, values, url) }, person) });
    const [{ content }] = await stage.own('select to_json(s)::text as content from speaker s limit 1', [], url);
    return { url, channel, list, content, people };
  } finally {
    await app.close();
  }
};
