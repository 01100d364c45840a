import type { InterventionVersion } from '../../catalogue/intervention-version.entity.js';
import type { NeedTarget } from '../../catalogue/intervention-need.entity.js';

type VersionText = Pick<
  InterventionVersion,
  'titleEn' | 'summaryEn' | 'interventionType' | 'purpose' | 'status' | 'ageMin' | 'ageMax'
>;
type VersionLists = Pick<InterventionVersion, 'sexes' | 'settings' | 'languages' | 'impactEvaluable'>;

/** One entry of the demonstration catalogue. */
export interface CatalogueEntry extends VersionText, VersionLists {
  code: string;
  titleCy: string;
  summaryCy: string;
  /** Code of a provider in the demonstration organisation. */
  provider: string;
  needs: readonly { code: string; target: NeedTarget }[];
  sessionsPlanned: number;
  minutesPerSession: number;
  durationWeeks: number;
}

type Defaulted = 'purpose' | 'status' | 'provider' | 'ageMin' | 'ageMax' | keyof VersionLists;
type Given = Omit<
  CatalogueEntry,
  Defaulted | 'needs' | 'sessionsPlanned' | 'minutesPerSession' | 'durationWeeks'
> &
  Partial<Pick<CatalogueEntry, Defaulted>> & {
    primary: readonly string[];
    secondary?: readonly string[];
    dose: readonly [sessions: number, minutesPerSession: number, weeks: number];
  };

/** Fills in what most entries share: the service's own core work, in the community, in English, at any age. */
export function entry({ primary, secondary = [], dose, ...given }: Given): CatalogueEntry {
  const [sessionsPlanned, minutesPerSession, durationWeeks] = dose;
  return {
    purpose: 'REOFFENDING',
    status: 'ACTIVE_CORE',
    provider: 'SERVICE',
    ageMin: 10,
    ageMax: 17,
    sexes: [],
    settings: ['COMMUNITY'],
    languages: ['en'],
    impactEvaluable: true,
    ...given,
    needs: [
      ...primary.map((code) => ({ code, target: 'PRIMARY' as const })),
      ...secondary.map((code) => ({ code, target: 'SECONDARY' as const })),
    ],
    sessionsPlanned,
    minutesPerSession,
    durationWeeks,
  };
}
