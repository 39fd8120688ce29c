// Reads and housekeeping by HTTP: typed answers, refusals as errors that carry them. Not here: acts (outbox.ts), uploads with progress (transfer.ts).
import type { RefusalBody } from '@contract/packet.js';

/** The server's no. `refusal.detail.why` names the sentence. */
export class Refused extends Error {
  constructor(
    readonly refusal: RefusalBody,
    readonly status: number,
  ) {
    super(typeof refusal.detail.why === 'string' ? refusal.detail.why : refusal.code);
  }
}
/** No answer, or none that was a refusal: the line or the server is down. */
export class Unreachable extends Error {
  constructor(readonly status: number | null) {
    super(status === null ? 'no answer' : `answered ${status}`);
  }
}

/** The refusal inside a problem+json body, or null where there is none. */
export const refusalIn = (body: unknown): RefusalBody | null => {
  const refusal = (body as { refusal?: RefusalBody } | null)?.refusal;
  return typeof refusal?.code === 'string' && typeof refusal.detail === 'object' ? refusal : null;
};

export interface ApiOptions {
  /** '' is the page's own origin. */
  url: string;
  fetch?: typeof fetch;
  /** For clients without a browser: their cookie and origin. */
  headers?: Record<string, string>;
  /** A request was answered with 401. */
  signedOut?: () => void;
}
const ANSWER_MS = 20_000;

export class Api {
  constructor(private readonly options: ApiOptions) {}

  get<T>(path: `/api/${string}`, signal?: AbortSignal): Promise<T> {
    return this.json<T>('GET', path, undefined, signal);
  }
  post<T = void>(path: `/api/${string}`, body: unknown = {}): Promise<T> {
    return this.json<T>('POST', path, body);
  }
  put<T = void>(path: `/api/${string}`, body: unknown): Promise<T> {
    return this.json<T>('PUT', path, body);
  }
  delete<T = void>(path: `/api/${string}`): Promise<T> {
    return this.json<T>('DELETE', path, {});
  }

  /** The raw answer. Rejects with Refused or Unreachable for anything but success. */
  async request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const limit = AbortSignal.timeout(ANSWER_MS);
    const init: RequestInit = {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...this.options.headers },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = await (this.options.fetch ?? fetch)(`${this.options.url}${path}`, init).catch((e: unknown) => {
      if (signal?.aborted) throw e;
      throw new Unreachable(null);
    });
    if (answer.ok) return answer;
    const refusal = refusalIn(await answer.json().catch(() => null));
    if (answer.status === 401) this.options.signedOut?.();
    throw refusal && answer.status < 500 ? new Refused(refusal, answer.status) : new Unreachable(answer.status);
  }

  private async json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const answer = await this.request(method, path, body, signal);
    const text = await answer.text().catch(() => {
      throw new Unreachable(null);
    });
    return (text ? JSON.parse(text) : undefined) as T;
  }
}
