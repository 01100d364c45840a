import { bandOf, DoseBands } from './dose-bands.js';

/** Bands with so many children, and so many of them who reoffended. */
function counted(...bands: [attended: number | null, children: number, reoffended: number][]): DoseBands {
  const found = new DoseBands();
  for (const [attended, children, reoffended] of bands) {
    for (let i = 0; i < children; i++) {
      found.add(attended === null ? null : { attended, planned: 10 }, i < reoffended);
    }
  }
  return found;
}

describe('reoffending by dose', () => {
  it.each([
    [null, 'NONE'],
    [{ attended: 0, planned: 10 }, 'NONE'],
    [{ attended: 0, planned: null }, 'NONE'],
    [{ attended: 4, planned: 10 }, 'BELOW_HALF'],
    [{ attended: 5, planned: 10 }, 'HALF_AND_MORE'],
    [{ attended: 79, planned: 100 }, 'HALF_AND_MORE'],
    [{ attended: 8, planned: 10 }, 'MOST'],
    [{ attended: 12, planned: 10 }, 'MOST'],
    [{ attended: 3, planned: null }, 'UNKNOWN'],
    [{ attended: 3, planned: 0 }, 'UNKNOWN'],
  ])('R147 puts %j into the band %s', (dose, band) => {
    expect(bandOf(dose)).toBe(band);
  });

  it('R147 gives the trend of Cochran and Armitage that R gives (Fleiss 1981, smokers in four clinics)', () => {
    // prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))
    const found = counted([null, 86, 83], [4, 93, 90], [6, 136, 129], [9, 82, 70]).analysis(30);
    expect(found.trendP).toBeCloseTo(0.004132, 6);
    expect(found.slope!).toBeLessThan(0);
    expect(found.design).toBe('D2');
    expect(found.bands.map(({ children }) => children)).toEqual([86, 93, 136, 82, 0]);
    expect(found.completers.estimate).toBeCloseTo(70 / 82 - 83 / 86, 12);
  });

  it('R147 always says what may mislead', () => {
    const { notes } = counted().analysis(30);
    expect(notes.map(({ code }) => code)).toEqual([
      'SUB_ANALYSIS',
      'EARLY_REOFFENDERS',
      'COMPLETERS_SELECT_THEMSELVES',
    ]);
    expect(notes[1]?.en).toContain('Children who reoffend early cannot attend later sessions');
    for (const { en, cy } of notes) expect(cy).not.toBe(en);
  });

  it('R147 shows no rate of fewer than ten children, and no trend with them', () => {
    const few = counted([null, 40, 20], [4, 9, 9], [9, 9, 0]).analysis(30);
    expect(few.bands[1]).toMatchObject({ children: 9, reoffended: null, rate: { reason: 'TOO_FEW_PEOPLE' } });
    expect(few).toMatchObject({ trendP: null, slope: null, departureP: null, design: 'D1' });
    expect(few.completers).toMatchObject({ computable: false, reason: 'TOO_FEW_PEOPLE' });
    expect(counted([null, 40, 20], [4, 9, 9]).analysis(30).design).toBe('D0');
  });
});
