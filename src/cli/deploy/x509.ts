/**
 * A certificate for https on this computer: self-signed, for `localhost` and nothing else.
 *
 * It is no certificate authority. Who trusts it trusts this one name; a stolen key cannot sign anything else. That is why
 * it is written here: the usual tools make an authority of their own, and the standard one for Office reports its use.
 * Structure: RFC 5280, in DER (ITU-T X.690).
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface KeyAndCertificate {
  /** PKCS #8, PEM. */
  readonly key: string;
  /** X.509, PEM. */
  readonly certificate: string;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;

/** Object identifiers, encoded. */
const OID = {
  commonName: '0603550403',
  sha256WithRsa: '06092a864886f70d01010b',
  subjectAltName: '0603551d11',
  basicConstraints: '0603551d13',
  keyUsage: '0603551d0f',
  extendedKeyUsage: '0603551d25',
  serverAuth: '06082b06010505070301',
} as const;

const oid = (name: keyof typeof OID): Buffer => Buffer.from(OID[name], 'hex');

/** One value: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length.toString(16);
  const bytes = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex');
  const length = body.length < 128 ? bytes : Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const TRUE = bytes(0x01, 1, 0xff);
const NULL = bytes(0x05, 0);
/** SHA-256 with RSA. */
const ALGORITHM = der(SEQUENCE, oid('sha256WithRsa'), NULL);

/** UTCTime: seconds, in UTC, with two digits for the year, as X.509 wants it until 2049. */
function time(date: Date): Buffer {
  const text = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(UTC_TIME, Buffer.from(text.slice(2)));
}

function extension(name: keyof typeof OID, critical: boolean, value: Buffer): Buffer {
  return der(SEQUENCE, oid(name), ...(critical ? [TRUE] : []), der(OCTET_STRING, value));
}

/** Names of this computer: localhost, 127.0.0.1 and ::1. */
const NAMES = [
  der(0x82, Buffer.from('localhost')),
  der(0x87, bytes(127, 0, 0, 1)),
  der(0x87, Buffer.from('00000000000000000000000000000001', 'hex')),
];

const EXTENSIONS = [
  extension('basicConstraints', true, der(SEQUENCE)),
  // Digital signature and key encipherment.
  extension('keyUsage', true, der(BIT_STRING, bytes(5, 0xa0))),
  extension('extendedKeyUsage', false, der(SEQUENCE, oid('serverAuth'))),
  extension('subjectAltName', false, der(SEQUENCE, ...NAMES)),
];

/**
 * A new key and a certificate for it.
 *
 * @param from - valid from then on
 * @param days - for so long; Apple accepts at most 825
 */
export function localhostCertificate(from: Date, days: number): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const to = new Date(from.getTime() + days * 86_400_000);
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, oid('commonName'), der(UTF8_STRING, Buffer.from('localhost')))),
  );
  const content = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, bytes(2))), // version 3
    der(INTEGER, bytes(1), randomBytes(15)), // a serial number is positive: it begins with a one
    ALGORITHM,
    name,
    der(SEQUENCE, time(from), time(to)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...EXTENSIONS)),
  );
  const signature = der(BIT_STRING, bytes(0), sign('sha256', content, privateKey));
  const lines =
    der(SEQUENCE, content, ALGORITHM, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
