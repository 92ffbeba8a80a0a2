/**
 * The generated files in the programs that people open them with. Needs LibreOffice and openpyxl and takes about two
 * minutes, so it runs with OFFICE_CHECKS=1 only (`.ci/run` sets it).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFigures } from './changed-figures';
import { enteredRows } from './entered-rows';
import { nativeCharts } from './charts';
import { makeFiles, type Maker } from './files';
import { openedElsewhere } from './opened-elsewhere';
import { printedPages } from './printed-pages';
import { LibreOffice, reasonToSkip } from './programs';
import { reportLinks } from './report-links';
import { recalculation } from './recalculation';
import { savedForms } from './saved-forms';
import { savedLedger } from './saved-ledger';

const reason = reasonToSkip();
if (reason !== null) process.stderr.write(`test/office is skipped: ${reason}\n`);

(reason === null ? describe : describe.skip)('the generated files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-office-'));
  const office = new LibreOffice(join(folder, 'profile'));
  let made: ReturnType<Maker> | undefined;
  const make: Maker = () => (made ??= makeFiles(join(folder, 'made')));
  jest.setTimeout(900_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  describe('recalculated by LibreOffice', () => recalculation(office, join(folder, 'recalculation'), make));
  describe('changed by a reader', () => changedFigures(office, join(folder, 'changed')));
  describe('forms saved by other programs', () => savedForms(office, join(folder, 'saved')));
  describe('the files of a round', () => savedLedger(office, join(folder, 'round')));
  describe('projects and tasks', () => enteredRows(office, join(folder, 'entered')));
  describe('opened by openpyxl', () => openedElsewhere(make));
  describe('lists of findings', () => reportLinks(office, join(folder, 'links')));
  describe('charts', () => nativeCharts(office, join(folder, 'charts')));
  describe('printed', () => printedPages(office, join(folder, 'printed'), make));
});
