import { DomainError, invalidField, notFound } from './domain-error.js';
import { FaultList } from './fault-list.js';
import { faultsUnder, foundOrRefused, gather } from './gather-faults.js';

describe('gather', () => {
  it('gives what a check found, and gathers the faults of those that refuse a field', async () => {
    const faults = new FaultList();
    expect(await gather(faults, Promise.resolve(7))).toBe(7);
    expect(await gather(faults, Promise.reject(invalidField('/a', 'A', 'a')))).toBeNull();
    expect(await gather(faults, Promise.reject(invalidField('/b', 'B', 'b')))).toBeNull();
    expect(faults.faults.map(({ pointer }) => pointer)).toEqual(['/a', '/b']);
  });

  it('throws on what is not about a field', async () => {
    const faults = new FaultList();
    await expect(gather(faults, Promise.reject(notFound('case')))).rejects.toThrow(DomainError);
    await expect(gather(faults, Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError);
    expect(faults.faults).toEqual([]);
  });
});

describe('foundOrRefused', () => {
  it('gives the values where there is no fault, and throws every fault where there is one', async () => {
    const faults = new FaultList();
    const found: number | null = await gather(faults, Promise.resolve(1));
    expect(foundOrRefused(faults, { found })).toEqual({ found: 1 });
    faults.add('/a', 'A', 'a');
    faults.add('/b', 'B', 'b');
    const refusal = new DomainError('invalid', 'A', 'a', faults.faults);
    expect(() => foundOrRefused(faults, { found: null })).toThrow(refusal);
  });
});

describe('faultsUnder', () => {
  it('points at the part from the whole', () => {
    expect(faultsUnder('/sessions/3', [{ pointer: '/heldOn', code: 'C', detail: 'd' }])).toEqual([
      { pointer: '/sessions/3/heldOn', code: 'C', detail: 'd' },
    ]);
  });
});
