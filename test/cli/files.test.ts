/** Files that cannot be read or written: told why and what to do; nothing is written, nothing is left behind. */
import promises from 'node:fs/promises';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeWhole } from '../../src/cli/files';
import { writeWorkbookFile } from '../../src/cli/write-workbook';
import type { SheetModel } from '../../src/forms/sheet/model';
import { ReportError } from '../../src/i18n/report-error';
import { editFile, formFile, formModel, sheetOf } from '../support/filled-form';
import { writeWorkbook } from '../../src/workbook/write';
import { compoundFile, relationships, workbookParts, sheet, zip } from '../workbook/guard/files';
import { cli, fileReports, workFolder, writeFiling, type Said } from './support';

const work = workFolder();
afterEach(() => {
  jest.restoreAllMocks();
});

/** 指标代码,实际值 */
const GBK = Buffer.from('d6b8b1eab4fac2eb2ccab5bccad6b50d0a', 'hex');
const DOCX = zip({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<document/>',
});
const XLSB = zip({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
  '_rels/.rels': relationships(
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
    'xl/workbook.bin',
  ),
  'xl/workbook.bin': new Uint8Array(10),
});
const NO_FORM = zip(workbookParts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>')));

/** A form whose hidden sheet names a plan that does not come with the program. */
const unknownPlan = async (): Promise<Uint8Array> =>
  editFile(await formFile('kaifu-14th'), (workbook) => {
    const cell = sheetOf(workbook, '_plan').getCell('A1');
    cell.value = String(cell.value).replace('kaifu-14th', 'yuelu-15th');
  });
/** A form of a later version of the program. */
const laterForm = async (): Promise<Uint8Array> =>
  editFile(await formFile('kaifu-14th'), (workbook) => {
    const cell = sheetOf(workbook, '_plan').getCell('A1');
    cell.value = String(cell.value).replace('"formatVersion":1', '"formatVersion":2');
  });
const cut = async (): Promise<Uint8Array> => {
  const whole = await formFile('kaifu-14th');
  return whole.slice(0, whole.length / 2);
};

const UNREADABLE: [string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
  ['an empty file', () => new Uint8Array(0), /0 字节.*重新取得/],
  ['an .xls', () => compoundFile(['Root Entry', 'Workbook']), /\.xls）.*另存为.*\.xlsx/],
  ['an .xlsb', () => XLSB, /\.xlsb）.*另存为.*\.xlsx/],
  ['an encrypted workbook', () => compoundFile(['Root Entry', 'EncryptedPackage']), /密码.*取消/],
  ['a file cut off in transfer', cut, /不完整或已损坏.*重新发送/],
  ['CSV in UTF-8', () => Buffer.from('指标代码,实际值\r\nKF-01,1.8\r\n'), /CSV.*填报表（\.xlsx）/],
  ['CSV in GBK', () => GBK, /CSV.*填报表（\.xlsx）/],
  [
    'a renamed web page',
    () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    /HTML.*另存为/,
  ],
  ['a Word document', () => DOCX, /不是 Excel 工作簿.*填报表/],
  ['plain text', () => Buffer.from('请见附件'), /不是工作簿.*填报表/],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), /不是 Excel 工作簿（PDF）.*填报表/],
  ['a workbook that is no form', () => NO_FORM, /没有找到填报表.*请提交/],
  ['a form of an unknown plan', unknownPlan, /规划“yuelu-15th”.*没有这个规划.*先导入/],
  ['a form of a later version', laterForm, /更新版本.*请升级/],
];

describe('an unreadable file', () => {
  const file = (): string => work.path('某街道填报.xlsx');
  const expectRefusal = ({ code, out, err }: Said, message: RegExp): void => {
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toContain('某街道填报.xlsx');
    expect(err).not.toMatch(/[{}]|undefined|\n|Error:/);
  };

  it.each(UNREADABLE)('%s is refused by every command, with what to do', async (_, bytes, message) => {
    writeFileSync(file(), await bytes());
    expectRefusal(await cli('check', file()), message);
    expectRefusal(await cli('assess', '--year', '2021', file(), '-o', work.path('评估.xlsx')), message);
    const template = ['template', '--plan', 'kaifu-14th', '--year', '2022', '-o', work.path('表.xlsx')];
    expectRefusal(await cli(...template, '--earlier', file()), message);
    const [report] = fileReports(await cli('check', file(), '--json'));
    expect(report).toMatchObject({ readable: false, plan: null });
    expect(report?.error).toMatch(message);
    expect(work.names()).toEqual(['某街道填报.xlsx']);
  });

  it('that does not exist', async () => {
    expectRefusal(await cli('check', file()), /找不到文件.*核对/);
  });

  it('that is a folder', async () => {
    mkdirSync(file());
    expectRefusal(await cli('check', file()), /是文件夹.*请指定其中的 \.xlsx/);
  });

  it('that the user may not read', async () => {
    writeFileSync(file(), 'x');
    jest
      .spyOn(promises, 'readFile')
      .mockRejectedValue(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }));
    expectRefusal(await cli('check', file()), /无法打开文件.*EACCES.*权限/);
  });
});

describe('an output', () => {
  const template = (output: string, ...more: string[]): Promise<Said> =>
    cli('template', '--plan', 'kaifu-14th', '-o', output, ...more);

  it('that exists is left as it is without --force', async () => {
    writeFileSync(work.path('表.xlsx'), '旧的');
    const said = await template(work.path('表.xlsx'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/已存在，没有改动它.*--force/);
    expect(readFileSync(work.path('表.xlsx'), 'utf8')).toBe('旧的');
    expect(await template(work.path('表.xlsx'), '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(work.path('表.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(work.names()).toEqual(['表.xlsx']);
  });

  it('of an assessment that exists is left as it is without --force', async () => {
    await writeFiling(work.path('填报.xlsx'), 'kaifu-14th', { years: [2021] });
    writeFileSync(work.path('评估.xlsx'), '旧的');
    const said = await cli('assess', '--year', '2021', work.path('填报.xlsx'), '-o', work.path('评估.xlsx'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(work.path('评估.xlsx'), 'utf8')).toBe('旧的');
  });

  it.each([
    ['not .xlsx', '表.xls', /扩展名应为 \.xlsx/],
    ['without an extension', '表', /扩展名应为 \.xlsx/],
    ['in a missing folder', '没有/表.xlsx', /无法写入.*ENOENT.*请确认文件夹存在/],
    ['below a file', '文件/表.xlsx', /无法写入.*ENOTDIR.*请确认文件夹存在/],
  ])('%s', async (_, name, message) => {
    writeFileSync(work.path('文件'), '');
    const said = await template(work.path(name));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
    expect(work.names()).toEqual(['文件']);
  });

  it('that is a folder', async () => {
    mkdirSync(work.path('夹.xlsx'));
    for (const force of [[], ['--force']]) {
      const said = await template(work.path('夹.xlsx'), ...force);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toMatch(/无法写入.*EISDIR/);
    }
    expect(work.names()).toEqual(['夹.xlsx']);
  });

  it('in a folder that may not be written to', async () => {
    mkdirSync(work.path('只读'));
    chmodSync(work.path('只读'), 0o555);
    // The administrator may write everywhere; what the system says to others is played here.
    if (process.getuid?.() === 0)
      jest
        .spyOn(promises, 'access')
        .mockRejectedValue(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }));
    const said = await template(work.path('只读/表.xlsx'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/无法写入.*EACCES.*可写/);
    expect(work.names()).toEqual(['只读']);
  });

  it('behind a link replaces the link, not what it points to', async () => {
    writeFileSync(work.path('别处.xlsx'), '别动我');
    symlinkSync(work.path('别处.xlsx'), work.path('表.xlsx'));
    expect(await template(work.path('表.xlsx'), '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(work.path('别处.xlsx'), 'utf8')).toBe('别动我');
  });
});

describe('writing breaks off', () => {
  const failure = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });

  it('on renaming: the old file stays, nothing else is left', async () => {
    writeFileSync(work.path('表.xlsx'), '旧的');
    jest.spyOn(promises, 'rename').mockRejectedValue(failure('EPERM'));
    const said = await cli('template', '--plan', 'kaifu-14th', '-o', work.path('表.xlsx'), '--force');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/无法写入.*EPERM.*没有留下不完整的文件.*没有在 Excel 中打开/);
    expect(readFileSync(work.path('表.xlsx'), 'utf8')).toBe('旧的');
    expect(work.names()).toEqual(['表.xlsx']);
  });

  it('on a full disk: nothing is left', async () => {
    const { open } = promises;
    jest.spyOn(promises, 'open').mockImplementation(async (...args) => {
      const handle = await open(...args);
      jest.spyOn(handle, 'writeFile').mockRejectedValue(failure('ENOSPC'));
      return handle;
    });
    await expect(writeWhole(work.path('表.xlsx'), new Uint8Array(10))).rejects.toBeInstanceOf(ReportError);
    expect(work.names()).toEqual([]);
  });

  it('an error while the bytes are still being made is told as it is, and nothing is left', async () => {
    const broken = new RangeError('no such style');
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array(10));
      throw broken;
    }
    await expect(writeWhole(work.path('表.xlsx'), bytes())).rejects.toBe(broken);
    const model = formModel('kaifu-14th');
    const [first, ...others] = model.sheets;
    const wide = { ...model, sheets: [...others, { ...first, rows: [{ values: [NaN] }] } as SheetModel] };
    await expect(writeWorkbookFile(work.path('表.xlsx'), wide)).rejects.toMatchObject({
      code: 'error.sheet-unsupported',
    });
    expect(work.names()).toEqual([]);
  });

  it('never shows half a file: the name appears with the last byte', async () => {
    const bytes = await writeWorkbook(formModel('kaifu-14th'));
    const { rename } = promises;
    const before: string[][] = [];
    jest.spyOn(promises, 'rename').mockImplementation((from, to) => {
      before.push(work.names());
      expect(readFileSync(String(from)).length).toBe(bytes.length);
      return rename(from, to);
    });
    await writeWhole(work.path('表.xlsx'), bytes);
    expect(before).toHaveLength(1);
    expect(before[0]).not.toContain('表.xlsx');
    expect(work.names()).toEqual(['表.xlsx']);
  });
});
