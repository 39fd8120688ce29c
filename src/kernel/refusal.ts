// A refusal is an answer, from a closed set of codes; anything else that is thrown is a bug. Not here: its sentence (words) and its transport (filters).
import type { RefusalBody, RefusalCode } from '../contract/packet.js';

export class Refusal extends Error {
  constructor(readonly code: RefusalCode, readonly detail: Record<string, unknown> = {}) {
    super(code);
  }

  get body(): RefusalBody {
    return { code: this.code, detail: this.detail };
  }
}

/** Says no: undoes the act, keeps the receipt. `detail.why` names a sentence of the catalogue; `detail.fields` the places that are wrong. */
export const refuse = (code: RefusalCode, detail?: Record<string, unknown>): never => {
  throw new Refusal(code, detail);
};
