// What a person is told when the embedded database cannot be had: their machine's or folder's doing, not a bug here. Not a refusal of an act (refusal.ts).

/** Its message is one whole sentence for the person who starts Concord; show it without the stack. */
export class DatabaseFault extends Error {}
