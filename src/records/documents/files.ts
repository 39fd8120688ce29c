// How a document goes out: what may be asked of it, its type, a name that every system keeps. Not here: which documents there are.
import type { FastifyReply } from 'fastify';
import type { DocumentForm } from '../../contract/documents.js';
import { refuse } from '../../kernel/refusal.js';

const TYPES: Readonly<Record<DocumentForm, string>> = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', akn: 'application/akn+xml; charset=utf-8' };

/** What may stand in a query: one value of a list, `invalid` otherwise. */
export const oneOf = <T extends string>(all: readonly T[], value: unknown, usual: T): T =>
  value === undefined ? usual : (all.find((x) => x === value) ?? refuse('invalid', { why: 'refusal.request' }));
/** `name` without its ending. */
export const sendFile = async (reply: FastifyReply, form: DocumentForm, name: string, file: Buffer): Promise<void> => {
  await reply.header('content-type', TYPES[form]).header('content-disposition', `attachment; filename="${name}.${form === 'akn' ? 'xml' : form}"`).header('cache-control', 'private, no-store').send(file);
};
