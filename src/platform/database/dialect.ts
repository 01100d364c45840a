/** The two databases that Waymark runs on. */
export type Dialect = 'sqlite' | 'postgres';
