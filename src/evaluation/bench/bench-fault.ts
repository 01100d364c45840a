/** A file or an option that cannot be used; the message is one sentence that names the column. */
export class BenchFault extends Error {}
