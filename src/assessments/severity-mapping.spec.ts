import { isPriorityByDefault, rawValueOf, severityOf } from './severity-mapping.js';

const severity = (source: string, rawValue: string) => severityOf(source, { rawValue });

describe('severityOf', () => {
  it.each([0, 1, 2, 3, 4])('takes an Asset rating of %i as it is', (rating) => {
    expect(severity('ASSET', String(rating))).toEqual({ severity: rating });
  });

  it.each([
    ['NO_CONCERN', 0],
    ['CONCERN', 1],
    ['WEAK', 2],
    ['MODERATE', 3],
    ['STRONG', 4],
    ['NOT_ASSESSED', null],
  ])('maps AssetPlus %s to %p', (rawValue, expected) => {
    expect(severity('ASSETPLUS', rawValue)).toEqual({ severity: expected });
    expect(severityOf('ASSETPLUS', { rawValue, severity: expected })).toEqual({ severity: expected });
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
    expect(severityOf(source, { rawValue, severity: given })).toMatchObject({
      fault: { field: 'severity', code: 'SEVERITY_CONTRADICTS' },
    });
  });

  it.each(['PDAT', 'LOCAL', 'A_TOOL_OF_ONE_SERVICE'])('needs the severity itself with %s', (source) => {
    expect(severity(source, '3')).toMatchObject({ fault: { field: 'severity', code: 'SEVERITY_MISSING' } });
    expect(severityOf(source, { rawValue: 'anything', severity: 3 })).toEqual({ severity: 3 });
    expect(severityOf(source, { severity: null })).toEqual({ severity: null });
  });

  it('needs a raw value or a severity with AssetPlus', () => {
    expect(severityOf('ASSETPLUS', {})).toMatchObject({
      fault: { field: 'rawValue', code: 'RATING_MISSING' },
    });
    expect(severityOf('ASSETPLUS', { rawValue: null, severity: 2 })).toEqual({ severity: 2 });
  });
});

describe('rawValueOf', () => {
  it.each([
    ['ASSET', [0, 1, 2, 3, 4]],
    ['ASSETPLUS', [0, 1, 2, 3, 4, null]],
  ])('gives the value that %s has for a severity', (source, severities) => {
    for (const one of severities) {
      expect(severityOf(source, { rawValue: rawValueOf(source, one) })).toEqual({ severity: one });
    }
  });

  it('gives none where the source has none', () => {
    expect([rawValueOf('ASSET', null), rawValueOf('PDAT', 3)]).toEqual([null, null]);
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
