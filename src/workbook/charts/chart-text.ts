/** Texts and lines of a chart: fonts, titles, axis lines. */
import { FONTS } from '../../forms/sheet/styles';
import { escapeText } from '../guard/xml-text';
import { flag, solidFill } from './xml';

const EMU_PER_POINT = 12_700;

interface Font {
  readonly font: keyof typeof FONTS;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

const runProperties = (tag: 'defRPr' | 'rPr', { font, size, bold = false }: Font): string => {
  const lang = tag === 'rPr' ? ' lang="zh-CN"' : '';
  const face = `typeface="${FONTS[font]}"`;
  return `<a:${tag}${lang} sz="${size * 100}" b="${bold ? 1 : 0}"><a:latin ${face}/><a:ea ${face}/></a:${tag}>`;
};

/** The font of texts that Excel makes itself: tick labels, legend, values. */
export const textProperties = (font: Font): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr>` +
  '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

/** A title; each of its lines is a paragraph, since drawings know no line breaks in texts. */
export function titleElement(text: string, font: Font): string {
  const paragraphs = text
    .split(/\r\n|\r|\n/)
    .map(
      (line) =>
        `<a:p><a:pPr>${runProperties('defRPr', font)}</a:pPr>` +
        `<a:r>${runProperties('rPr', font)}<a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    );
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>` +
    `${flag('overlay', 0)}</c:title>`
  );
}

export interface Line {
  readonly color: string;
  /** In points. */
  readonly weight: number;
  readonly dash?: 'solid' | 'dash' | 'sysDot' | 'dashDot';
}

/** A line as `a:ln`. */
export const lineElement = ({ color, weight, dash = 'solid' }: Line): string =>
  `<a:ln w="${Math.round(weight * EMU_PER_POINT)}" cap="flat">${solidFill(color)}` +
  `<a:prstDash val="${dash}"/><a:round/></a:ln>`;
