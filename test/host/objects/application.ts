/** Excel.Application. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument } from '../host-error';
import { WorkbookCreated } from './created-workbook';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends HostObject {
  constructor(private readonly host: FakeHost) {
    super();
  }

  get CalculationMode(): string {
    return this.host.calculationMode;
  }
  set CalculationMode(value: unknown) {
    if (typeof value !== 'string' || !MODES.includes(value)) throw invalidArgument();
    this.host.calculationMode = value;
  }

  /** The fake does not calculate. */
  Calculate(type: unknown): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(String(type))) throw invalidArgument();
  }
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}

  CreateWorkbook(base64: unknown): WorkbookCreated {
    return new WorkbookCreated(this.host, base64);
  }
}
