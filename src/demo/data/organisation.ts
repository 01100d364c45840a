import type { DeliveryArea } from '../../organisation/delivery-area.entity.js';
import type { Provider } from '../../organisation/provider.entity.js';
import type { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';

/** The invented service. It borrows the size and geography of a real one; no child or figure of it is real. */
export const DEMO_SERVICE: Omit<YouthJusticeService, 'id' | 'recordedAt'> = {
  code: 'CTS',
  nameEn: 'Cwm Taf (synthetic)',
  nameCy: 'Cwm Taf (synthetig)',
  country: 'WALES',
  synthetic: true,
};

export const DEMO_DELIVERY_AREAS: readonly Pick<DeliveryArea, 'code' | 'nameEn' | 'nameCy'>[] = [
  { code: 'RHONDDA_TAF_ELY', nameEn: 'Rhondda and Taff Ely', nameCy: 'Rhondda a Thaf-Elái' },
  { code: 'CYNON', nameEn: 'Cynon', nameCy: 'Cynon' },
  { code: 'MERTHYR_TYDFIL', nameEn: 'Merthyr Tydfil', nameCy: 'Merthyr Tudful' },
];

export const DEMO_PROVIDERS: readonly Pick<Provider, 'code' | 'nameEn' | 'nameCy' | 'agency'>[] = [
  {
    code: 'SERVICE',
    nameEn: 'Youth justice service',
    nameCy: 'Gwasanaeth cyfiawnder ieuenctid',
    agency: 'YOUTH_JUSTICE_SERVICE',
  },
  { code: 'POLICE', nameEn: 'Police', nameCy: 'Heddlu', agency: 'POLICE' },
  { code: 'HEALTH_BOARD', nameEn: 'Health board', nameCy: 'Bwrdd iechyd', agency: 'HEALTH' },
  {
    code: 'SUBSTANCE_MISUSE',
    nameEn: 'Substance misuse service',
    nameCy: 'Gwasanaeth camddefnyddio sylweddau',
    agency: 'SUBSTANCE_MISUSE_SERVICE',
  },
  {
    code: 'FIRE_AND_RESCUE',
    nameEn: 'Fire and rescue service',
    nameCy: 'Gwasanaeth tân ac achub',
    agency: 'FIRE_AND_RESCUE',
  },
  { code: 'CAREERS', nameEn: 'Careers service', nameCy: 'Gwasanaeth gyrfaoedd', agency: 'CAREERS' },
  { code: 'LEARNING_PROVIDER', nameEn: 'Learning provider', nameCy: 'Darparwr dysgu', agency: 'EDUCATION' },
  { code: 'ARTS_CHARITY', nameEn: 'Arts charity', nameCy: 'Elusen celfyddydau', agency: 'VOLUNTARY_SECTOR' },
  {
    code: 'DOMESTIC_ABUSE_CHARITY',
    nameEn: 'Domestic abuse charity',
    nameCy: 'Elusen cam-drin domestig',
    agency: 'VOLUNTARY_SECTOR',
  },
];
