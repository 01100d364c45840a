import fc from 'fast-check';

// The same examples in every run; FC_SEED looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_170_701) });
