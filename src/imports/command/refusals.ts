/** The command was not given what it needs. */
export class UsageError extends Error {}

/** Something stands in the way that is not a fault of ours; the message says what to do. */
export class CannotImport extends Error {}
