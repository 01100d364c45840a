import { type Bilingual, bilingual } from './bilingual.js';

const LANGUAGES: Readonly<Record<string, Bilingual>> = {
  en: { en: 'English', cy: 'Saesneg' },
  cy: { en: 'Welsh', cy: 'Cymraeg' },
};

/** What a language is called in both. */
export const languageLabel = (language: string): Bilingual =>
  LANGUAGES[language] ?? bilingual(language, null);
