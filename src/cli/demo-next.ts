import { inLanguage, type Language } from '../platform/http/language.js';

/** What to ask of the demonstration first: path, and what it answers in English and Welsh. */
export const DEMO_REQUESTS = [
  [
    '/v1/attention?limit=3',
    'what needs attention, and which rule says so',
    'beth sydd angen sylw, a pha reol sy’n dweud hynny',
  ],
  [
    '/v1/needs-funnel',
    'needs: assessed, planned, started, improved',
    'anghenion: aseswyd, cynlluniwyd, dechreuwyd, gwellwyd',
  ],
  [
    '/v1/provision-map',
    'what exists for each need, whom it reaches, and where it falls short',
    'yr hyn sydd ar gael at bob angen, pwy mae’n ei gyrraedd, a lle mae’n brin',
  ],
  [
    '/v1/suitability-summary',
    'whether planned work was found to suit the child',
    'a gafwyd bod y gwaith yn addas i’r plentyn',
  ],
  [
    '/v1/deliverer-qualification',
    'whether somebody trained delivered it',
    'a gyflwynodd rhywun â hyfforddiant ef',
  ],
  ['/v1/case-audit-summary', 'what audits of cases found', 'yr hyn a ganfu archwiliadau o achosion'],
  ['/v1/board-packs', 'what was released to the board', 'yr hyn a gyhoeddwyd i’r bwrdd'],
] as const;

const WORDS = {
  en: { next: 'Next, in another terminal:', end: 'README.md goes on from here. Ctrl+C stops the server.' },
  cy: {
    next: 'Nesaf, mewn terfynell arall:',
    end: 'Mae README.md yn parhau o’r fan hon. Mae Ctrl+C yn atal y gweinydd.',
  },
} as const;

/** The next commands for somebody who has just started the demonstration, with `file` holding their token. */
export function nextText(url: string, file: string, language: Language): string {
  const width = Math.max(...DEMO_REQUESTS.map(([path]) => path.length));
  const lines = DEMO_REQUESTS.map(([path, en, cy]) => {
    const gap = ' '.repeat(width - path.length);
    return `  curl -s -H "$auth" "${url}${path}"${gap}  # ${inLanguage(language, en, cy)}`;
  });
  const words = WORDS[language];
  const auth = `  auth="Authorization: Bearer $(cat '${file.replaceAll("'", "'\\''")}')"`;
  return `${[words.next, auth, ...lines, words.end].join('\n')}\n`;
}
