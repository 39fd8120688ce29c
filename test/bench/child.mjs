// A process of the bench: a server with the probe in it, or a load. Started, asked over its own channel, ended by its own handle.
// Not here: what it is asked (loads), which ones there are (stage.mjs).
import { fork } from 'node:child_process';
import { once } from 'node:events';

const READY_MS = 120_000;
const ASK_MS = 300_000;
const END_MS = 20_000;

export class Child {
  #asked = new Map();
  #next = 1;
  output = '';
  /** Hears of moments that a load marks in the middle of its answer. */
  onMark = null;

  constructor(child) {
    this.child = child;
    child.on('message', ({ id, answer, fault, mark }) => {
      if (mark) return void this.onMark?.(mark);
      const waiting = this.#asked.get(id);
      this.#asked.delete(id);
      if (fault) waiting?.reject(new Error(fault));
      else waiting?.resolve(answer);
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (this.output = (this.output + piece).slice(-20_000)));
    child.on('exit', (code, signal) => {
      for (const { reject } of this.#asked.values()) reject(new Error(`a process of the bench ended (${code ?? signal}): ${this.output.slice(-2_000)}`));
      this.#asked.clear();
    });
  }

  /** Starts a script of ours; `env` is added to this process's own, `execArgv` is for Node. */
  static start(script, { args = [], env = {}, execArgv = [], cwd } = {}) {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    return new Child(fork(script, args, { env: { ...inherited, ...env }, execArgv, cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'advanced' }));
  }

  get pid() {
    return this.child.pid;
  }
  get runs() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves with the match once its output has it. */
  async says(pattern) {
    for (const begun = Date.now(); ; await new Promise((r) => setTimeout(r, 5))) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (!this.runs) throw new Error(`it ended before it was ready: ${this.output}`);
      if (Date.now() - begun > READY_MS) throw new Error(`it did not become ready: ${this.output}`);
    }
  }

  ask(what, given) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to “${what}”: ${this.output.slice(-2_000)}`)), ASK_MS);
      const settle = (done) => (value) => (clearTimeout(timer), done(value));
      this.#asked.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.child.send({ id, ask: what, with: given });
    });
  }

  async end() {
    if (!this.runs) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), END_MS);
    await gone;
    clearTimeout(timer);
  }
}
