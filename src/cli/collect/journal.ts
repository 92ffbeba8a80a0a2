/** What a run has read so far, line by line beside the ledger: after a crash the next run goes on from there. */
import { appendFile, readFile, rm } from 'node:fs/promises';
import type { Received } from '../../collect/ledger/ledger';
import { hashText } from '../../plan/hash';
import { besideLedger } from './lock';

/** Lines are written together, so that a run of many files does not wait for the disk each time. */
const TOGETHER = 50;

export class Journal {
  private waiting: string[] = [];
  private readonly file: string;

  /** @param version - what the results depend on besides the files: plans, program, language */
  constructor(
    ledger: string,
    private readonly version: string,
  ) {
    this.file = besideLedger(ledger, 'journal');
  }

  /** What an earlier run left; torn and foreign lines are left out: their files are read again. */
  async left(): Promise<Received[]> {
    let text;
    try {
      text = await readFile(this.file, 'utf8');
    } catch {
      // There is none: the last run came to its end.
      return [];
    }
    // What is written next must not go on in a torn line.
    if (!text.endsWith('\n')) await appendFile(this.file, '\n');
    return text.split('\n').flatMap((line) => {
      const [sum = '', json = ''] = [line.slice(0, 16), line.slice(17)];
      return json !== '' && sum === this.sumOf(json) ? [JSON.parse(json) as Received] : [];
    });
  }

  async add(received: Received): Promise<void> {
    const json = JSON.stringify(received);
    this.waiting.push(`${this.sumOf(json)} ${json}\n`);
    if (this.waiting.length >= TOGETHER) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const lines = this.waiting.join('');
    this.waiting = [];
    await appendFile(this.file, lines);
  }

  /** The ledger holds it all now. */
  async remove(): Promise<void> {
    await rm(this.file, { force: true });
  }

  /** A line of another version has another sum. */
  private sumOf(json: string): string {
    return hashText(`${this.version}\n${json}`);
  }
}
