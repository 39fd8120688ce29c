// The plain floor: what a careful person writes in an afternoon. One process, socket.io and pg, a transaction and one emit an act, then the acknowledgement;
// no framework, no rights, no record. With `tuned` it acknowledges first and coalesces what it emits, as we do.
// By HTTP: the same act, and the bare queries of bare.sql.mjs and bare-commitments.sql.mjs with their JSON. Not here: any of our code.
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';
import { bareRegister, bareScorecard } from './bare-commitments.sql.mjs';
import { bareCatalogue, bareEntries } from './bare.sql.mjs';

const [kind, own, other] = process.argv.slice(2);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: own, max: 10 });
const reading = new pg.Pool({ connectionString: other, max: 10 });

const record = async ({ id, channel, author, text }) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'act',
      text: 'insert into act (id, channel, author, text) values ($1, $2, $3, $4) returning seq, id, channel, author, text, at',
      values: [id, channel, author, text],
    });
    await client.query('commit');
    return rows[0];
  } catch (e) {
    await client.query('rollback');
    throw e;
  } finally {
    client.release();
  }
};

/** At once when idle; else everything committed meanwhile in one message, with a gap of about twice the last one. */
const waiting = new Map();
const publish = async (channel, act) => {
  if (waiting.has(channel)) return void waiting.get(channel).push(act);
  waiting.set(channel, [act]);
  while (waiting.get(channel).length) {
    const acts = waiting.get(channel);
    waiting.set(channel, []);
    await new Promise(setImmediate);
    const begun = performance.now();
    io.to(channel).emit('acts', acts);
    await new Promise((r) => setTimeout(r, Math.min(100, Math.max(2, 2 * (performance.now() - begun)))));
  }
  waiting.delete(channel);
};

const body = async (request) => {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString());
};
const routes = {
  '/act': async (request) => {
    const act = await record(await body(request));
    io.to(act.channel).emit('act', act);
    return { seq: act.seq };
  },
  '/entries': (_, asked) => bareEntries(reading, asked),
  '/register': (_, asked) => bareRegister(reading, asked),
  '/scorecard': () => bareScorecard(reading),
  '/catalogue': (_, asked) => bareCatalogue(reading, asked),
};
const http = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  routes[url.pathname](request, url.searchParams).then(
    (answer) => {
      const text = JSON.stringify(answer);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
    },
    (e) => response.writeHead(500).end(String(e.stack)),
  );
});

const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('join', ({ channel }, answer) => {
    socket.join(channel);
    answer({ ok: true });
  });
  socket.on('act', async (asked, answer) => {
    const act = await record(asked);
    if (kind === 'tuned') {
      answer({ seq: act.seq });
      void publish(act.channel, act);
    } else {
      io.to(act.channel).emit('act', act);
      answer({ seq: act.seq });
    }
  });
});
http.listen(0, '127.0.0.1', () => console.log(`ready at ${http.address().port}`));
process.on('SIGTERM', () => process.exit(0));
