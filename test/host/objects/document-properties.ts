/** Excel.DocumentProperties: the texts that ExcelJS keeps. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument } from '../host-error';

type Kept = 'title' | 'subject' | 'creator' | 'company' | 'keywords' | 'category' | 'description';

export class DocumentProperties extends HostObject {
  constructor(private readonly host: FakeHost) {
    super();
  }

  get Title(): string {
    return this.read('title');
  }
  set Title(value: unknown) {
    this.write('title', value);
  }
  get Subject(): string {
    return this.read('subject');
  }
  set Subject(value: unknown) {
    this.write('subject', value);
  }
  get Author(): string {
    return this.read('creator');
  }
  set Author(value: unknown) {
    this.write('creator', value);
  }
  get Company(): string {
    return this.read('company');
  }
  set Company(value: unknown) {
    this.write('company', value);
  }
  get Keywords(): string {
    return this.read('keywords');
  }
  set Keywords(value: unknown) {
    this.write('keywords', value);
  }
  get Category(): string {
    return this.read('category');
  }
  set Category(value: unknown) {
    this.write('category', value);
  }
  get Comments(): string {
    return this.read('description');
  }
  set Comments(value: unknown) {
    this.write('description', value);
  }

  private read(name: Kept): string {
    return this.host.workbook[name] ?? '';
  }

  private write(name: Kept, value: unknown): void {
    if (typeof value !== 'string') throw invalidArgument();
    this.host.workbook[name] = value;
  }
}
