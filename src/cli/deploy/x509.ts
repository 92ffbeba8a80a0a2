/**
 * A certificate for https on this computer: self-signed, for `localhost` and nothing else.
 *
 * It is no certificate authority. Who trusts it trusts this one name; a stolen key cannot sign anything else. The usual
 * tools make an authority of their own, and the standard one for Office reports its use.
 */
import forge from 'node-forge';

export interface KeyAndCertificate {
  /** PKCS #1, PEM. */
  readonly key: string;
  /** X.509, PEM. */
  readonly certificate: string;
}

const KEY_BITS = 2048;
/** Kinds of alternative names (RFC 5280, 4.2.1.6). */
const DNS = 2;
const IP = 7;

/**
 * Makes a key and its certificate.
 *
 * @param now - it holds from then on
 * @param days - for so long; Apple accepts at most 825
 */
export function localhostCertificate(now: Date, days: number): KeyAndCertificate {
  const keys = forge.pki.rsa.generateKeyPair(KEY_BITS);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  // A serial number is positive: its first bit stays 0.
  certificate.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(15))}`;
  certificate.validity.notBefore = now;
  certificate.validity.notAfter = new Date(now.getTime() + days * 86_400_000);
  const name = [{ name: 'commonName', value: 'localhost' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: DNS, value: 'localhost' },
        { type: IP, ip: '127.0.0.1' },
        { type: IP, ip: '::1' },
      ],
    },
  ]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  return {
    key: forge.pki.privateKeyToPem(keys.privateKey),
    certificate: forge.pki.certificateToPem(certificate),
  };
}
