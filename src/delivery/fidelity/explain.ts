import type { Answer, Dose, Parts } from './fidelity-rules.js';

interface Explained {
  answer: Answer;
  explanationEn: string;
  explanationCy: string;
}

const explained = (answer: Answer, explanationEn: string, explanationCy: string): Explained => ({
  answer,
  explanationEn,
  explanationCy,
});

const NAMES = {
  modules: { en: 'core modules', cy: 'modiwlau craidd' },
  components: { en: 'core components', cy: 'elfennau craidd' },
};

export function explainParts(parts: Parts, kind: keyof typeof NAMES): Explained & Parts {
  const { en, cy } = NAMES[kind];
  const { required, delivered, missing, unrecordedSessions, answer } = parts;
  const of = `${delivered.length} / ${required.length}`;
  const [textEn, textCy] =
    required.length === 0
      ? [`The version names no ${en}.`, `Nid yw'r fersiwn yn enwi unrhyw ${cy}.`]
      : answer === 'YES'
        ? [`All ${en} were delivered: ${of}.`, `Cyflwynwyd pob un o'r ${cy}: ${of}.`]
        : answer === 'NO'
          ? [
              `Delivered: ${of} ${en}. Missing: ${missing.join(', ')}.`,
              `Wedi'u cyflwyno: ${of} o'r ${cy}. Ar goll: ${missing.join(', ')}.`,
            ]
          : [
              `Recorded: ${of} ${en}. Of ${unrecordedSessions} attended sessions it is not recorded what they covered.`,
              `Wedi'u cofnodi: ${of} o'r ${cy}. Nid oes cofnod o'r hyn y bu ${unrecordedSessions} o'r sesiynau a fynychwyd yn ymdrin ag ef.`,
            ];
  return { ...parts, ...explained(answer, textEn, textCy) };
}

export const explainDeliverer = (answer: Answer, asked: boolean): Explained =>
  !asked
    ? explained(answer, 'The version asks for no qualification.', "Nid yw'r fersiwn yn gofyn am gymhwyster.")
    : answer === 'YES'
      ? explained(
          answer,
          'Every attended session was delivered by somebody with the qualifications.',
          "Cyflwynwyd pob sesiwn a fynychwyd gan rywun â'r cymwysterau.",
        )
      : answer === 'NO'
        ? explained(
            answer,
            'A session was delivered by nobody who has the qualifications.',
            "Cyflwynwyd sesiwn heb neb â'r cymwysterau.",
          )
        : explained(
            answer,
            'It is not recorded for every attended session who delivered it.',
            'Nid oes cofnod ar gyfer pob sesiwn a fynychwyd o bwy a’i cyflwynodd.',
          );

export const explainSequence = (answer: Answer): Explained =>
  answer === 'YES'
    ? explained(
        answer,
        'The modules were covered in the order of the design.',
        "Ymdriniwyd â'r modiwlau yn nhrefn y dyluniad.",
      )
    : answer === 'NO'
      ? explained(
          answer,
          'A module was covered after one that follows it in the design.',
          'Ymdriniwyd â modiwl ar ôl un sy’n ei ddilyn yn y dyluniad.',
        )
      : explained(
          answer,
          'Too little is recorded of the modules to tell their order.',
          'Mae rhy ychydig wedi’i gofnodi am y modiwlau i ddweud eu trefn.',
        );

export function explainDose({
  share,
  ...dose
}: Dose): Explained & Omit<Dose, 'share'> & { percent: number | null } {
  const of = `${dose.attended} / ${dose.planned ?? 0}`;
  const [textEn, textCy] =
    dose.planned === null
      ? ['The version plans no number of sessions.', "Nid yw'r fersiwn yn cynllunio nifer o sesiynau."]
      : share === null
        ? ['No session is recorded.', 'Nid oes sesiwn wedi’i chofnodi.']
        : [
            `Sessions attended of those designed: ${of}.`,
            `Sesiynau a fynychwyd o'r rhai a ddyluniwyd: ${of}.`,
          ];
  const percent = share === null ? null : Math.round(share * 1000) / 10;
  return { ...dose, percent, ...explained(dose.answer, textEn, textCy) };
}
