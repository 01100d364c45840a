import 'reflect-metadata';
import { DomainError } from '../errors/domain-error.js';
import { afterCode, afterId, dateAndId } from './cursor-types.js';

const ID = '0193A1B2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const query = (keys: unknown) => ({ cursor: Buffer.from(JSON.stringify(keys)).toString('base64url') });

describe('afterId', () => {
  it('begins before every id, and goes on after the one of the cursor', () => {
    expect(afterId({})).toBe('00000000-0000-0000-0000-000000000000');
    expect(afterId(query([ID]))).toBe(ID.toLowerCase());
  });

  it.each([[[]], [['x']], [[7]], [[ID, ID]], ['x']])('refuses %j', (keys) => {
    expect(() => afterId(query(keys))).toThrow(DomainError);
  });
});

describe('dateAndId', () => {
  it('is nothing at the start, then the date and the id of the cursor', () => {
    expect(dateAndId({})).toBeNull();
    expect(dateAndId(query(['2025-02-28', ID]))).toEqual({ date: '2025-02-28', id: ID.toLowerCase() });
  });

  it.each([[[ID]], [['2025-02-29', ID]], [['2025-02-28', 'x']], [[ID, '2025-02-28']]])(
    'refuses %j',
    (keys) => {
      expect(() => dateAndId(query(keys))).toThrow(DomainError);
    },
  );
});

describe('afterCode', () => {
  it('begins before every code, and goes on after the one of the cursor', () => {
    expect(afterCode({})).toBe('');
    expect(afterCode(query(['FIRE-SERVICE']))).toBe('FIRE-SERVICE');
  });

  it.each([[[]], [['']], [['fire']], [['FIRE\u0000']], [[ID]], [['FIRE', 'FIRE']], [[7]]])(
    'refuses %j',
    (keys) => {
      expect(() => afterCode(query(keys))).toThrow(DomainError);
    },
  );
});
