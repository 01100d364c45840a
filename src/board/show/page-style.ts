import { createHash } from 'node:crypto';

/** Bands of a share in a map: colour, and a pattern of borders that stays where nothing is printed in colour. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: #0b0c0c; background: #fff; font: 1rem/1.45 Arial, 'Liberation Sans', Helvetica, sans-serif; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.4rem; border-top: 3px solid #0b0c0c; padding-top: .6rem; margin-top: 2.2rem; } h3 { font-size: 1.15rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { border: 1px solid #505a5f; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #f3f2f1; }
.heat td { text-align: center; min-width: 7rem; }
.b0 { background: #ffffff; } .b1 { background: #e3ecf5; } .b2 { background: #b9d2e8; } .b3 { background: #6f9ac4; color: #000; border-width: 3px; } .b4 { background: #0b3d6b; color: #fff; border-width: 3px; }
.none { background: #fff; color: #505a5f; font-style: italic; border-style: dashed; }
.facts { color: #505a5f; font-size: .875rem; }
.key span { display: inline-block; border: 1px solid #505a5f; padding: .1rem .5rem; margin: 0 .4rem .3rem 0; }
svg { max-width: 100%; height: auto; }
.skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  section + section { break-before: page; }
  tr, svg, caption { break-inside: avoid; } h2, h3, caption, .key { break-after: avoid; } thead { display: table-header-group; }
  nav, .skip { display: none; } .scroll { overflow: visible; }
  .b3, .b4 { background: #fff; color: #000; font-weight: bold; border: 3px solid #000; }
  .heat td { min-width: 0; }
}
`;

const hash = createHash('sha256').update(STYLE).digest('base64');

/** The page carries its one style sheet; nothing else is loaded or run. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
