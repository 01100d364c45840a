import { wordsOf } from './words.js';

/** What is looked for in this field, whether a catalogue has it or not. None of it is a name that a child may have. */
const ENGLISH = `
  abuse addiction adhd alcohol anger animals anxiety apology apprenticeship arson art arts attendance autism behaviour
  bereavement boxing boys budgeting bullying burglary cannabis car cars care career careers children coaching cocaine
  college community conference confidence consent consequences construction cooking counselling county court crime
  criminal culture custody cv debt decision depression digital disability discrimination diversion domestic drama drink
  driving drugs dyslexia education emotional emotions empathy employment english exclusion exploitation extremism family
  fathers film fire fishing fitness football friends gambling gaming gang gangs gardening gender girls grief grooming group
  gym harm harmful hate health home homeless horses housing identity impulse internet interview job jobs justice ketamine
  knife knives language learning leaver lgbt lines listening literacy loss maths medication mediation mental mentor
  mentoring missing money mothers motorbike music nature neglect neurodiversity numeracy offending online outdoor parent
  parenting parents peer phone photography planning police pornography pregnancy pressure prison problem probation
  psychology racism radicalisation reading refugee relationship relationships religion remand reparation resettlement
  resilience restorative risk road robbery running safety school self sexting sexual shoplifting siblings skills sleep
  smoking social solving speech sport sports substance suicide support swimming technology theft therapy thinking trauma
  travel treatment truancy unemployment vaping vehicle victim victims violence volunteering weapon weapons welsh work
  workshop writing youth`;
const WELSH = `
  addysg adferol aflonyddu alcohol anifeiliaid arfau ariannol arian awtistiaeth bechgyn beicio bocsio bwlio caethiwed
  camdrin camfanteisio canabis celf cerbyd cerddoriaeth chwaraeon coginio coleg colled cyfathrebu cyffuriau cyfiawnder
  cyflogaeth cyfweliad cyllell cyllyll cymorth cymraeg cysgu dalfa darllen dawns dicter digartref dioddefwyr diogelwch
  diwylliant dysgu ecsbloetio emosiwn emosiynau ffrindiau galar gamblo garddio gemau grwp gwaith gwirfoddoli gyrfa gyrru
  hiliaeth hunan hunaniaeth iaith iechyd llety lles lleferydd lloches llys llythrennedd meddwl mentora merched niwed
  perthynas perthnasoedd plant prentisiaeth pysgota rhieni rhifedd rhywiol rhywioldeb seiber sgiliau straen swydd tai tad
  teulu tlodi trais trauma trawma trosedd tybaco ysgol ysmygu ymddiheuriad ymddygiad iselder gorbryder pryder heddlu tan
  beichiogrwydd magu casineb`;

/** Words of the field, folded. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(wordsOf(`${ENGLISH} ${WELSH}`));
