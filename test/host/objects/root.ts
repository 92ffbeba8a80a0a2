/** Excel.Workbook, which every batch starts from. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument } from '../host-error';
import { Application } from './application';
import { openCreated } from './created-workbook';
import { DocumentProperties } from './document-properties';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorkbookProtection } from './workbook-protection';
import { WorksheetCollection } from './worksheet-collection';

export class Root extends HostObject {
  readonly sheets: WorksheetCollection;

  constructor(private readonly host: FakeHost) {
    super();
    this.sheets = new WorksheetCollection(host);
  }

  get Worksheets(): WorksheetCollection {
    return this.sheets;
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, null);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.host);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, null);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }
  get Application(): Application {
    return new Application(this.host);
  }
  get Functions(): Functions {
    return new Functions(this.host);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.host);
  }

  GetSelectedRange(): Range {
    const { sheet, rects } = this.host.selection;
    const [rect, ...more] = rects;
    // With several areas selected Excel fails here and wants getSelectedRanges.
    if (!rect || more.length > 0) throw invalidArgument('The selection has several areas.');
    return new Range(this.host, sheet, rect);
  }
  GetSelectedRanges(): RangeAreas {
    return new RangeAreas(this.host, this.host.selection.sheet, this.host.selection.rects);
  }
  GetActiveCell(): Range {
    const { sheet, rects } = this.host.selection;
    const { top, left } = rects[0] ?? { top: 1, left: 1 };
    return new Range(this.host, sheet, { top, left, bottom: top, right: left });
  }

  /** Excel on the web opens new workbooks through this one. */
  CreateAndOpenWorkbook(base64: unknown): void {
    openCreated(this.host, base64);
  }

  _RemoveReference(id: unknown): void {
    this.host.references.remove(String(id));
  }
  _RemoveAllReferences(): void {
    this.host.references.clear();
  }
}
