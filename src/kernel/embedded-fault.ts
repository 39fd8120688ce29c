// What a person is told when the database cannot be had or must not be used: their machine's, folder's or server's doing, not a bug here. Not a refusal of an
// act (refusal.ts).

/** Its message is one whole sentence for the person who starts Concord; show it without the stack. */
export class DatabaseFault extends Error {}
