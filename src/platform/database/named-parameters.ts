import type { Dialect } from './dialect.js';

/** Values by the names that a statement gives them. */
export type Parameters = Readonly<Record<string, unknown>>;

interface CompiledStatement {
  sql: string;
  bind(parameters: Parameters): unknown[];
}

const compiledByDialect: Record<Dialect, Map<string, CompiledStatement>> = {
  sqlite: new Map(),
  postgres: new Map(),
};

// A name after a single colon; `::` is PostgreSQL's cast. String literals hold no colons in our statements.
const NAMED = /(?<!:):([a-zA-Z]\w*)/g;

function compile(sql: string, dialect: Dialect): CompiledStatement {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  const placed = sql.replace(NAMED, (_match, name: string) => {
    if (dialect === 'sqlite') {
      names.push(name);
      return '?';
    }
    let number = numberOf.get(name);
    if (number === undefined) {
      names.push(name);
      number = names.length;
      numberOf.set(name, number);
    }
    return `$${number}`;
  });
  return {
    sql: placed,
    bind: (parameters) =>
      names.map((name) => {
        const value = parameters[name];
        if (value === undefined) throw new TypeError(`The statement needs a value for :${name}.`);
        return value;
      }),
  };
}

/** Turns `:named` parameters into the placeholders of a dialect, once for each statement text. */
export function compileNamed(sql: string, dialect: Dialect): CompiledStatement {
  const cache = compiledByDialect[dialect];
  let compiled = cache.get(sql);
  if (compiled === undefined) {
    compiled = compile(sql, dialect);
    cache.set(sql, compiled);
  }
  return compiled;
}
