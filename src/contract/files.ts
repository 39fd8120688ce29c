// An uploaded file as it is told: what it is called and what it is, by its content. Not here: what it belongs to (the rooms).

/** The answer to an upload, until an act attaches it. `format` is the media type of the content, `bytes` its size. */
export interface FileView {
  id: string;
  name: string;
  sha256: string;
  bytes: number;
  format: string;
}
