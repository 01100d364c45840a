import type { LocalFindingDto } from '../../evidence/local-findings/dto/local-finding.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { Named, PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both, labelled } from '../show/words.js';

/** What a plan found of an intervention. */
export interface NamedFinding {
  intervention: Named;
  finding: LocalFindingDto;
}

/** Labels of the codes that findings carry. */
export interface FindingLabels {
  direction: (code: string) => BilingualDto;
  metric: (code: string) => BilingualDto;
}

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(3))));

function effectOf({ effect }: LocalFindingDto, metric: FindingLabels['metric'], least: number): BilingualDto {
  if (!effect || (effect.n !== null && effect.n < least)) {
    return both('None: too few children to compare', 'Dim: rhy ychydig o blant i’w cymharu');
  }
  const { value, low, high, n } = effect;
  const name = metric(effect.metric);
  const range =
    low === null || high === null
      ? ['', '']
      : [`; ${figure(low)} to ${figure(high)}`, `; ${figure(low)} i ${figure(high)}`];
  const of = n === null ? ['', ''] : [` (${n} children)`, ` (${n} o blant)`];
  return both(
    `${name.en} ${figure(value)}${range[0]}${of[0]}`,
    `${name.cy} ${figure(value)}${range[1]}${of[1]}`,
  );
}

/** What the service's own plans found, each by its latest look; evaluations say what goes with what. */
export function findingsTable(
  findings: readonly NamedFinding[],
  { direction, metric }: FindingLabels,
  { quarter, policy }: PackFrame,
): PackTableDto {
  return {
    id: 'findings',
    title: both('What our own evaluations found', 'Beth a ganfu ein gwerthusiadau ein hunain'),
    caption: both(
      'Plans that were fixed before a result was seen, each by its latest look. The design code says how far a comparison can be trusted, from D0 (describes) to D5 (a trial). "Inconclusive" is not "no effect". The interval is of 95%.',
      'Cynlluniau a bennwyd cyn gweld canlyniad, pob un yn ôl ei olwg ddiweddaraf. Mae’r cod dyluniad yn dweud i ba raddau y gellir ymddiried mewn cymhariaeth, o D0 (disgrifio) i D5 (treial). Nid yw "amhendant" yn golygu "dim effaith". Cyfwng o 95% ydyw.',
    ),
    measureVersion: 'board-findings-1',
    ...{ from: quarter.from, to: quarter.to },
    rowsAre: both('Intervention', 'Ymyriad'),
    columns: [
      both('Question', 'Cwestiwn'),
      both('Design', 'Dyluniad'),
      both('Finding', 'Canfyddiad'),
      both('Effect and its interval', 'Effaith a’i chyfwng'),
      both('Data as of', 'Data hyd at'),
      both('Still fresh?', 'Yn gyfredol o hyd?'),
    ],
    rows: findings.map(({ intervention, finding }) => ({
      heading: intervention.label,
      cells: [
        labelled(finding.planTitle, null),
        both(finding.design, finding.design),
        direction(finding.direction),
        effectOf(finding, metric, policy.leastBaseOfShare),
        both(finding.dataAsOf, finding.dataAsOf),
        finding.isStale ? both('No: run it again', 'Nac ydy: rhedwch ef eto') : both('Yes', 'Ydy'),
      ].map(textCell),
    })),
    notes:
      findings.length > 0 ? [] : [both('No plan has been run yet.', 'Nid oes cynllun wedi’i redeg eto.')],
    picture: null,
    nothingLeft: false,
  };
}
