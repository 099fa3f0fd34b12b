/** The report as a Word document (ECMA-376) with real headings, lists and links, so that it can be worked on. */

import type { Block, Drawn, Entry } from '@ambitiebord/shared/report/blocks';
import type { ChangeEntry, Piece, Told } from '@ambitiebord/shared/report/change-blocks';
import type { Report } from '@ambitiebord/shared/report/report';
import type { OrderedImage } from './renderer.ts';
import { textLines } from '@ambitiebord/shared/report/text-lines';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type INumberingOptions,
  type IParagraphOptions,
} from 'docx';
import { pictureToPng } from './picture-png.ts';

const FONT = 'Atkinson Hyperlegible Next';

type HeadingValue = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** Half points. */
const TEXT_SIZE = 22;
const SMALL_SIZE = 18;

/** Twentieths of a point. */
const GAP = 120;
const INDENT = 360;

const LADDER = 'ladder';

/** How the library calls what Word can show. */
const WORD_TYPES: Readonly<Record<string, 'jpg' | 'png'>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The longest side of an image, at 96 to the inch. */
const PAGE_PIXELS = 560;

/** From this many characters on the ambition is set smaller. */
const LONG_AMBITION = 260;

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LADDER,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 2 * INDENT, hanging: INDENT } } },
        },
      ],
    },
  ],
};

/** Writes a report as a Word document. */
export async function reportToDocx(
  report: Report,
  images: ReadonlyMap<string, OrderedImage> = new Map(),
): Promise<Uint8Array> {
  const document = new Document({
    title: `${oneLine(report.title)} · ${report.kind}`,
    // No maker is named: the file is the group's.
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: { value: languageTag(report) } },
          paragraph: { spacing: { after: GAP } },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: GAP } } },
        heading2: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 3 * GAP, after: GAP } },
        },
        heading3: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 2 * GAP, after: GAP } },
        },
      },
    },
    numbering: NUMBERING,
    sections: [
      {
        footers: { default: footer(oneLine(report.title)) },
        children: new ReportWriter(images).write(report),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer(title: string): Footer {
  const children = [`${title}  ·  `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children, size: SMALL_SIZE })] })],
  });
}

/** Writes blocks as paragraphs; each ladder begins to count anew. */
class ReportWriter {
  readonly #images: ReadonlyMap<string, OrderedImage>;
  #ladders = 0;

  constructor(images: ReadonlyMap<string, OrderedImage>) {
    this.#images = images;
  }

  write(report: Report): Paragraph[] {
    const ambitionSize = report.ambition.length > LONG_AMBITION ? 32 : 52;
    const frame = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '1A1A1A' };
    return [
      new Paragraph({ children: runs(report.kind, { bold: true }) }),
      heading(report.title, HeadingLevel.HEADING_1),
      heading(report.motto, HeadingLevel.HEADING_2),
      new Paragraph({
        children: runs(report.ambition, { bold: true, size: ambitionSize }),
        border: { top: frame, bottom: frame, left: frame, right: frame },
        spacing: { before: GAP, after: 3 * GAP },
      }),
      ...this.#facts(report.facts, 0),
      ...report.sections.flatMap((section, index) => [
        heading(section.heading, HeadingLevel.HEADING_2, {
          pageBreakBefore: index === 0 && !report.onePage,
        }),
        ...section.blocks.flatMap((block) => this.#block(block, 0)),
      ]),
    ];
  }

  #block(block: Block, depth: number): Paragraph[] {
    switch (block.kind) {
      case 'picture':
        return [pictureParagraph(block)];
      case 'text':
        return [new Paragraph({ children: runs(block.text), indent: { left: depth * INDENT } })];
      case 'image':
        return [
          ...this.#image(block.imageId, block.text),
          new Paragraph({ children: runs(block.text) }),
        ];
      case 'facts':
        return this.#facts(block.entries, depth);
      case 'list':
        return block.entries.map(
          (entry) => new Paragraph({ children: labelled(entry), bullet: { level: 0 } }),
        );
      case 'marked':
        return [new Paragraph({ children: markedRuns(block.pieces, block.told) })];
      case 'changes':
        return block.entries.map(
          (entry) =>
            new Paragraph({ children: changeRuns(entry, block.told), bullet: { level: 0 } }),
        );
      case 'ladder':
        return this.#ladder(block.entries);
      case 'group':
        return [
          heading(block.heading, HeadingLevel.HEADING_3),
          ...block.blocks.flatMap((each) => this.#block(each, depth + 1)),
        ];
      default:
        return block satisfies never;
    }
  }

  /** Above its words; nothing for a kind that Word does not know. */
  #image(imageId: string, text: string): Paragraph[] {
    const image = this.#images.get(imageId);
    const type = image && WORD_TYPES[image.mediaType];
    if (!image || !type) return [];
    const scale = Math.min(1, PAGE_PIXELS / image.width, PAGE_PIXELS / image.height);
    const name = oneLine(text);
    const run = new ImageRun({
      type,
      data: image.bytes,
      transformation: {
        width: Math.round(image.width * scale),
        height: Math.round(image.height * scale),
      },
      altText: { name, title: name, description: name },
    });
    return [new Paragraph({ children: [run], keepNext: true })];
  }

  #ladder(entries: readonly Entry[]): Paragraph[] {
    const instance = (this.#ladders += 1);
    const numbering = { reference: LADDER, level: 0, instance };
    return entries.map((entry) => new Paragraph({ children: labelled(entry), numbering }));
  }

  #facts(entries: readonly Entry[], depth: number): Paragraph[] {
    return entries.flatMap(({ label, text, isLink }) => [
      new Paragraph({
        children: runs(label ?? '', { bold: true }),
        keepNext: true,
        spacing: { after: 0 },
        indent: { left: depth * INDENT },
      }),
      new Paragraph({
        children: isLink ? [linkTo(text)] : runs(text),
        indent: { left: (depth + 1) * INDENT },
      }),
    ]);
  }
}

/** Widest and highest that a picture is on a page of A4, in pixels of 96 to the inch. */
const PICTURE_WIDTH = 600;
const PICTURE_HEIGHT = 800;
/** The longer side of a picture in a document, in pixels. */
const PICTURE_PIXELS = 2_400;

function pictureParagraph(picture: Drawn): Paragraph {
  const { width, height, alternativeText } = picture;
  const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
  const image = new ImageRun({
    type: 'png',
    data: pictureToPng(picture, PICTURE_PIXELS).png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'board', title: '', description: alternativeText },
  });
  return new Paragraph({ children: [image] });
}

function labelled({ label, text }: Entry): TextRun[] {
  if (label === undefined) return runs(text);
  return [...runs(label, { bold: true }), ...runs(text, {}, 1)];
}

function linkTo(address: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: address, style: 'Hyperlink' })],
  });
}

function changeRuns({ label, texts, facts }: ChangeEntry, told: Told): TextRun[] {
  return [
    ...runs(label, { bold: true }),
    ...texts.flatMap((pieces) => markedRuns(pieces, told, 1)),
    ...facts.flatMap((fact) => runs(fact, {}, 1)),
  ];
}

/** What went is struck through, what came is underlined; what it is stands before it in small letters. */
function markedRuns(pieces: readonly Piece[], told: Told, breaks = 0): TextRun[] {
  return pieces.flatMap(({ kind, text }, index) => {
    const first = index === 0 ? breaks : 0;
    const space = new TextRun({ text: ' ' });
    if (kind === 'same') return [...runs(text.trim(), {}, first), space];
    const look = kind === 'removed' ? { strike: true } : { bold: true, underline: {} };
    const said = runs(told[kind], { size: SMALL_SIZE }, first);
    return [...said, space, ...runs(text.trim(), look), space];
  });
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly strike?: boolean;
  readonly underline?: object;
}

/** The lines of a text, below each other, the first after so many breaks. */
function runs(text: string, look: Look = {}, breaks = 0): TextRun[] {
  return textLines(text).map(
    (line, index) => new TextRun({ text: line, ...look, break: index > 0 ? 1 : breaks }),
  );
}

function heading(
  text: string,
  level: HeadingValue,
  more: Pick<IParagraphOptions, 'pageBreakBefore'> = {},
): Paragraph {
  return new Paragraph({ text: oneLine(text), heading: level, keepNext: true, ...more });
}

function oneLine(text: string): string {
  return textLines(text).join(' ');
}

function languageTag({ language }: Report): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}
