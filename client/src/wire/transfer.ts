// Files up with progress. Only in a browser. Not here: what the server makes of them.
import { Refused, refusalIn, Unreachable } from './api.js';

export interface UploadOptions {
  /** 0 to 1; told while bytes go. */
  progress?: (done: number) => void;
  signal?: AbortSignal;
  /** Sent before the file. */
  fields?: Readonly<Record<string, string>>;
}

const answered = <T>(request: XMLHttpRequest): T => {
  const body = ((): unknown => {
    try {
      return request.responseText ? JSON.parse(request.responseText) : undefined;
    } catch {
      return undefined;
    }
  })();
  if (request.status >= 200 && request.status < 300) return body as T;
  const refusal = refusalIn(body);
  throw refusal && request.status < 500 ? new Refused(refusal, request.status) : new Unreachable(request.status);
};

/** Sends one file as multipart field `file`. Rejects with Refused, Unreachable, or the signal's reason. */
export const upload = <T>(path: `/api/${string}`, file: File, { progress, signal, fields = {} }: UploadOptions = {}): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (e) => e.lengthComputable && progress?.(e.loaded / e.total);
    request.onerror = () => reject(new Unreachable(null));
    request.onabort = () => reject((signal?.reason as Error | undefined) ?? new Unreachable(null));
    // Inside a promise, so that what answered() throws rejects.
    request.onload = () => resolve(Promise.resolve().then(() => answered<T>(request)));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
