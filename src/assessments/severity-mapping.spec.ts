import { SEVERITY_MAPPINGS } from '../../migrations/data/assessment-settings.js';
import { isPriorityByDefault, rawValueOf, severityOf, strengthOf, unmapped } from './severity-mapping.js';

const mappingOf = (source: string) =>
  SEVERITY_MAPPINGS.mappings.find((mapping) => mapping.source === source) ?? unmapped(source);

const severity = (source: string, rawValue: string) => severityOf(mappingOf(source), { rawValue });

describe('severityOf', () => {
  it.each([0, 1, 2, 3, 4])('takes an Asset rating of %i as it is', (rating) => {
    expect(severity('ASSET', String(rating))).toEqual({ value: rating });
  });

  it.each([
    ['NO_CONCERN', 0],
    ['CONCERN', 1],
    ['WEAK', 2],
    ['MODERATE', 3],
    ['STRONG', 4],
    ['NOT_ASSESSED', null],
  ])('maps AssetPlus %s to %p', (rawValue, expected) => {
    expect(severity('ASSETPLUS', rawValue)).toEqual({ value: expected });
    expect(severityOf(mappingOf('ASSETPLUS'), { rawValue, severity: expected })).toEqual({ value: expected });
  });

  it.each([
    ['ASSET', '5'],
    ['ASSET', '-1'],
    ['ASSET', '2.0'],
    ['ASSET', ' 2'],
    ['ASSET', 'WEAK'],
    ['ASSETPLUS', 'weak'],
    ['ASSETPLUS', '2'],
    ['ASSETPLUS', ''],
    ['ASSETPLUS', 'toString'],
  ])('refuses the raw value that %s does not have: %p', (source, rawValue) => {
    expect(severity(source, rawValue)).toMatchObject({
      fault: { field: 'rawValue', code: 'UNKNOWN_RAW_VALUE' },
    });
  });

  it.each([
    ['ASSETPLUS', 'WEAK', 3],
    ['ASSETPLUS', 'WEAK', null],
    ['ASSETPLUS', 'NOT_ASSESSED', 0],
    ['ASSET', '4', 0],
  ])('refuses a severity that contradicts the raw value: %s %s is not %p', (source, rawValue, given) => {
    expect(severityOf(mappingOf(source), { rawValue, severity: given })).toMatchObject({
      fault: { field: 'severity', code: 'SEVERITY_CONTRADICTS' },
    });
  });

  it.each(['PDAT', 'LOCAL', 'A_TOOL_OF_ONE_SERVICE'])('needs the severity itself with %s', (source) => {
    expect(severity(source, '3')).toMatchObject({ fault: { field: 'severity', code: 'SEVERITY_MISSING' } });
    expect(severityOf(mappingOf(source), { rawValue: 'anything', severity: 3 })).toEqual({ value: 3 });
    expect(severityOf(mappingOf(source), { severity: null })).toEqual({ value: null });
  });

  it('needs a raw value or a severity with AssetPlus', () => {
    expect(severityOf(mappingOf('ASSETPLUS'), {})).toMatchObject({
      fault: { field: 'rawValue', code: 'RATING_MISSING' },
    });
    expect(severityOf(mappingOf('ASSETPLUS'), { rawValue: null, severity: 2 })).toEqual({ value: 2 });
  });
});

describe('rawValueOf', () => {
  it.each([
    ['ASSET', [0, 1, 2, 3, 4]],
    ['ASSETPLUS', [0, 1, 2, 3, 4, null]],
  ])('gives the value that %s has for a severity', (source, severities) => {
    for (const one of severities) {
      expect(severityOf(mappingOf(source), { rawValue: rawValueOf(mappingOf(source), one) })).toEqual({
        value: one,
      });
    }
  });

  it('gives none where the source has none', () => {
    expect([rawValueOf(mappingOf('ASSET'), null), rawValueOf(mappingOf('PDAT'), 3)]).toEqual([null, null]);
  });
});

describe('R53 strengthOf', () => {
  const strength = (source: string, strengthRawValue: string, given?: number | null) =>
    strengthOf(mappingOf(source), { strengthRawValue, strength: given });

  it.each([
    ['WEAK', 1],
    ['MODERATE', 2],
    ['STRONG', 3],
  ])('maps an AssetPlus factor for desistance rated %s to %i', (rawValue, expected) => {
    expect(strength('ASSETPLUS', rawValue)).toEqual({ value: expected });
    expect(strength('ASSETPLUS', rawValue, expected)).toEqual({ value: expected });
  });

  it('refuses what the scale does not have, and what contradicts it', () => {
    expect(strength('ASSETPLUS', 'weak')).toMatchObject({ fault: { field: 'strengthRawValue' } });
    expect(strength('ASSETPLUS', 'WEAK', 3)).toMatchObject({ fault: { code: 'STRENGTH_CONTRADICTS' } });
  });

  it('takes the strength as it is given where the source has no scale', () => {
    expect(strength('PDAT', 'in words', 2)).toEqual({ value: 2 });
    expect(strength('PDAT', 'in words')).toEqual({ value: undefined });
  });
});

describe('isPriorityByDefault', () => {
  it.each([
    [null, false],
    [0, false],
    [1, false],
    [2, true],
    [4, true],
  ])('of severity %p is %p', (given, expected) => {
    expect(isPriorityByDefault(given)).toBe(expected);
  });
});
