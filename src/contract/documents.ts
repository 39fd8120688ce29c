// Which documents of a text there are: what can be asked of GET /api/texts/:id/document and GET /api/readings/:id/document. Not here: how they are made (src/records/documents).

/** `akn`: Akoma Ntoso 3.0, of an adopted text and of nothing else, one language a file. */
export const DOCUMENT_FORMS = ['docx', 'pdf', 'akn'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];
/**
 * `compilation`: brackets with who stands behind each; `tracked`: the proposals as changes to the words last agreed; `clean`; `agreed`: what is agreed and nothing else;
 * `amendments`: each by itself, in the order in which they would be put, the furthest removed first; `changes`: word by word since a document was issued (`since`, its number); `country`: as one state would have it (`as`, its code).
 */
export const TEXT_VIEWS = ['compilation', 'tracked', 'clean', 'agreed', 'amendments', 'changes', 'country'] as const;
/**
 * Once there is something to tell: `adopted`: the words as they were decided, with corrigenda, addenda and what states said on them annexed in both languages; letters of the chair with the
 * text enclosed, `announcement`: it is under silence, `outcome`: it is adopted or it is not. Of the last round, or of the one asked for (`round`, its number).
 */
export const DECIDED_VIEWS = ['adopted', 'announcement', 'outcome'] as const;
export const DOCUMENT_VIEWS = [...TEXT_VIEWS, ...DECIDED_VIEWS] as const;
export type DocumentView = (typeof DOCUMENT_VIEWS)[number];
/** What is given out without a name: to observers, who read no attribution. */
export const UNATTRIBUTED_VIEWS = ['compilation', 'clean', 'agreed'] as const satisfies readonly DocumentView[];
export const DOCUMENT_LANGS = ['en', 'fr', 'both'] as const;
export type DocumentLang = (typeof DOCUMENT_LANGS)[number];
