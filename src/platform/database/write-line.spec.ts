import { type CommitControl, WriteLine } from './write-line.js';

/** Control of a transaction that never was: it notes what is asked of it, and fails where told to. */
function control(failAt: Partial<Record<keyof CommitControl, number>> = {}) {
  const log: string[] = [];
  const calls: Record<string, number> = {};
  const step = (name: keyof CommitControl) => () => {
    calls[name] = (calls[name] ?? 0) + 1;
    log.push(name);
    if (failAt[name] === calls[name]) throw new Error(`${name} fails`);
  };
  const names: (keyof CommitControl)[] = [
    'begin',
    'commit',
    'rollback',
    'savepoint',
    'releaseSavepoint',
    'rollbackToSavepoint',
  ];
  return {
    log,
    control: Object.fromEntries(names.map((name) => [name, step(name)])) as unknown as CommitControl,
  };
}

const outcomes = async (units: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(units)).map((outcome) =>
    outcome.status === 'fulfilled' ? String(outcome.value) : (outcome.reason as Error).message,
  );

describe('WriteLine', () => {
  it('lets the units that wait together share one commit', async () => {
    const { log, control: steps } = control();
    const line = new WriteLine(steps);
    expect(await outcomes(['a', 'b', 'c'].map((name) => line.run(async () => name)))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(log.filter((step) => step === 'commit')).toHaveLength(1);
    expect(log.filter((step) => step === 'savepoint')).toHaveLength(3);
  });

  it('answers nobody before the commit', async () => {
    const order: string[] = [];
    const { control: steps } = control();
    const line = new WriteLine({ ...steps, commit: () => void order.push('commit') });
    const unit = line.run(async () => order.push('work')).then(() => order.push('answer'));
    await unit;
    expect(order).toEqual(['work', 'commit', 'answer']);
  });

  it('begins another commit after 64 units', async () => {
    const { log, control: steps } = control();
    const line = new WriteLine(steps);
    await Promise.all(Array.from({ length: 130 }, () => line.run(async () => null)));
    expect(log.filter((step) => step === 'commit')).toHaveLength(3);
  });

  it('undoes a unit that fails, and keeps the others', async () => {
    const { log, control: steps } = control();
    const line = new WriteLine(steps);
    const failing = line.run(() => Promise.reject(new Error('refused')));
    expect(await outcomes([line.run(async () => 'kept'), failing])).toEqual(['kept', 'refused']);
    expect(log).toContain('rollbackToSavepoint');
    expect(log).toContain('commit');
  });

  it('fails everybody where the commit fails, and serves the next', async () => {
    const { control: steps } = control({ commit: 1 });
    const line = new WriteLine(steps);
    const first = outcomes([line.run(async () => 'a'), line.run(() => Promise.reject(new Error('refused')))]);
    expect(await first).toEqual(['commit fails', 'commit fails']);
    expect(await line.run(async () => 'later')).toBe('later');
  });

  it.each([
    ['no transaction can be begun', { begin: 1 }, 'begin fails'],
    ['a savepoint cannot be set', { savepoint: 1, rollbackToSavepoint: 1 }, 'savepoint fails'],
  ])('refuses those in line where %s, and serves the next', async (_what, failAt, message) => {
    const { log, control: steps } = control(failAt);
    const line = new WriteLine(steps);
    const [first] = await outcomes([line.run(async () => 'a')]);
    expect(first).toBe(message);
    expect(log).toContain('rollback');
    expect(await line.run(async () => 'later')).toBe('later');
  });

  it('fails everybody of a transaction that the database has already undone', async () => {
    const { log, control: steps } = control({ rollbackToSavepoint: 1 });
    const line = new WriteLine(steps);
    const units = [line.run(async () => 'a'), line.run(() => Promise.reject(new Error('disk full')))];
    expect(await outcomes(units)).toEqual(['disk full', 'disk full']);
    expect(log).not.toContain('commit');
  });

  it('is idle when everything has been answered', async () => {
    const { control: steps } = control();
    const line = new WriteLine(steps);
    const answered: string[] = [];
    void line.run(async () => 'a').then((name) => answered.push(name));
    await line.idle();
    await Promise.resolve();
    expect(answered).toEqual(['a']);
  });
});
