/**
 * The style of the report page. Nothing in it is told by colour alone, so it stays clear in greyscale,
 * and it names no font or picture that would have to be fetched.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, p, dl, ol, ul { margin: 0 0 0.75rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.35rem; line-height: 1.3; margin-top: 2.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid #1a1a1a; }
h3 { font-size: 1.1rem; line-height: 1.35; margin-top: 1.25rem; }
.poster { border: 3px solid #1a1a1a; border-radius: 0.75rem; padding: 1.5rem 2rem; }
.poster h2 { border: 0; margin-top: 1.5rem; }
.kind { font-weight: bold; }
.ambition { font-size: clamp(1.6rem, 5vw, 2.6rem); line-height: 1.25; font-weight: bold; margin: 0 0 1.5rem; }
.ambition.long { font-size: clamp(1.25rem, 3.5vw, 1.6rem); }
dl > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0 1rem; padding: 0.2rem 0; }
dt { font-weight: bold; }
dd { margin: 0; }
.group { padding-left: 1rem; border-left: 4px solid #767676; margin-bottom: 1.25rem; }
ul { padding-left: 1.25rem; }
li strong, li span { display: block; }
.picture svg { display: block; width: 100%; height: auto; border: 1px solid #767676; }
.ladder { padding-left: 2rem; border-top: 1px solid #767676; padding-top: 0.5rem; }
.ladder li { padding: 0.15rem 0 0.15rem 0.25rem; }
.ladder strong { font-weight: normal; font-size: 1rem; color: #4a4a4a; }
.ladder li:last-child span { font-weight: bold; }
ins { font-weight: bold; text-underline-offset: 0.2em; }
small { display: inline-block; font-weight: normal; }
.changes li { margin-bottom: 0.5rem; }
figure { margin: 0 0 1.25rem; break-inside: avoid; }
figure img { max-width: 100%; max-height: 60vh; border: 1px solid #767676; }
@media (max-width: 34rem) {
  dl > div { grid-template-columns: 1fr; }
  .poster { padding: 1rem; }
}
@page { size: A4; margin: 16mm 18mm; }
@media print {
  :root { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .poster { border: 0; padding: 0; break-after: page; }
  .poster dl { font-size: 10.5pt; line-height: 1.35; }
  .ambition { font-size: 26pt; }
  .ambition.long { font-size: 18pt; }
  .one-page .poster { break-after: auto; }
  .one-page .ambition { font-size: 16pt; margin-bottom: 0.5rem; }
  .one-page h2 { font-size: 12pt; margin: 0.75rem 0 0.35rem; }
  .one-page h3 { font-size: 11pt; margin: 0.35rem 0 0; }
  .picture { break-inside: avoid; }
  .picture svg { max-height: 235mm; }
  h2, h3 { break-after: avoid; }
  li, dl > div { break-inside: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
}
`;
