/** What a browser may do with an answer. An answer of the API is data: it loads nothing, frames nothing, is kept nowhere. */
const EVERYWHERE = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The headers of every answer of the API. */
export const DATA_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** The headers of the pages that show the contract: their own scripts and styles, and the API itself. */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // Swagger UI has a style element in its page, and sets styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** Where the pages of the contract are. */
export const PAGES = '/docs';

/** The headers of an answer at a route. */
export const securityHeaders = (route: string | undefined): Readonly<Record<string, string>> =>
  route?.startsWith(PAGES) ? PAGE_HEADERS : DATA_HEADERS;
