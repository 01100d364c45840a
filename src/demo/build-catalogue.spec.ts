import { NEED_AREAS } from '../../migrations/data/need-areas.js';
import { REFERENCE_CODES } from '../../migrations/data/reference-codes.js';
import { CONSENT_NEED, DELIVERY_MODE, QUALIFICATION } from '../../migrations/data/content-codes.js';
import { designCodeUses } from '../catalogue/design-content.js';
import { designFaults } from '../catalogue/design-rules.js';
import { InterventionModule } from '../catalogue/intervention-module.entity.js';
import { buildCatalogue } from './build-catalogue.js';

const built = buildCatalogue({
  serviceId: '019b7659-6400-7000-8000-000000000001',
  recordedAt: '2026-01-01T09:00:00.000Z',
});
const codesOf = (set: string) =>
  REFERENCE_CODES.filter(({ codeSet }) => codeSet === set).map(({ code }) => code);

const known = new Set(
  [...REFERENCE_CODES, ...CONSENT_NEED, ...DELIVERY_MODE, ...QUALIFICATION].map(
    ({ codeSet, code }) => `${codeSet} ${code}`,
  ),
);

describe('buildCatalogue', () => {
  it('has one current version of each of the 31 entries', () => {
    const [, interventions, versions] = built.tables;
    expect(interventions?.rows).toHaveLength(31);
    expect(versions?.rows).toHaveLength(31);
    expect(new Set(interventions?.rows.map((row) => row.code as string)).size).toBe(31);
    expect(new Set(versions?.rows.map((row) => row.interventionId as string)).size).toBe(31);
  });

  it('names every need area as a primary target but those it leaves open on purpose', () => {
    const primary = new Set(
      built.versions.flatMap(({ needs }) =>
        needs.filter(({ target }) => target === 'PRIMARY').map(({ needAreaCode }) => needAreaCode),
      ),
    );
    const open = NEED_AREAS.map(({ code }) => code).filter((code) => !primary.has(code));
    expect(open).toEqual(['LIV', 'CAR', 'YPP', 'EXP']);
  });

  it('R143 R151 R152 says how each is delivered, soundly and in both languages', () => {
    const modules = built.tables.find(({ entity }) => entity === InterventionModule)
      ?.rows as InterventionModule[];
    for (const { version } of built.versions) {
      const own = modules.filter(({ interventionVersionId }) => interventionVersionId === version.id);
      const lists = ['furtherPurposes', 'deliveryModes', 'requiredQualifications', 'consentNeeds'] as const;
      const facts = Object.fromEntries(lists.map((name) => [name, version[name] ?? []]));
      const parts = [...(version.coreComponents ?? []), ...(version.allowedAdaptations ?? [])];
      const design = { ...version, ...(facts as Record<(typeof lists)[number], string[]>) };
      const listed = {
        coreComponents: version.coreComponents ?? [],
        allowedAdaptations: version.allowedAdaptations ?? [],
      };
      expect([version.titleEn, designFaults({ ...design, ...listed, modules: own })]).toEqual([
        version.titleEn,
        [],
      ]);
      expect(own.length * (version.coreComponents ?? []).length).toBeGreaterThan(0);
      for (const { titleCy } of own) expect(titleCy).toBeTruthy();
      for (const { labelCy } of parts) expect(labelCy).toBeTruthy();
      expect(designCodeUses(design).every(({ codeSet, code }) => known.has(`${codeSet} ${code}`))).toBe(true);
      expect([version.owner, version.reviewDueOn]).toEqual([expect.any(String), '2027-01-01']);
    }
  });

  it.each(built.versions.map((version) => [version.version.titleEn, version] as const))(
    'says everything of "%s" in codes that ship and in both languages',
    (_, { version, agency, needs }) => {
      expect(codesOf('INTERVENTION_TYPE')).toContain(version.interventionType);
      expect(codesOf('INTERVENTION_STATUS')).toContain(version.status);
      expect(codesOf('PURPOSE')).toContain(version.purpose);
      expect(codesOf('AGENCY')).toContain(agency);
      for (const sex of version.sexes) expect(codesOf('SEX')).toContain(sex);
      for (const setting of version.settings) expect(codesOf('SETTING')).toContain(setting);
      expect(new Set(needs.map(({ needAreaCode }) => needAreaCode)).size).toBe(needs.length);
      expect(version.titleCy).toBeTruthy();
      expect(version.summaryCy).toBeTruthy();
      expect(version.languages.length).toBeGreaterThan(0);
      expect(version.ageMin).toBeGreaterThanOrEqual(10);
      expect(version.ageMax).toBeLessThanOrEqual(17);
      expect(version.impactEvaluable).toBe(
        !['PANEL_PROCESS', 'CONTROL_MONITORING'].includes(version.interventionType),
      );
    },
  );
});
