// Owns the newsroom's key (Ed25519): how one is made, and how bytes are signed and checked by it. May not
// know what is signed.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Fault } from './fault.ts';
import { publicFolder } from './project.ts';

/** Writes a new key into `file`, readable by its owner alone, and its public half into `file`.pub; gives the fingerprint. Never writes over a file, nor into a folder that is published. */
export function makeKey(file: string, published: readonly string[]): string {
  const folder = [publicFolder, ...published].find((one) => isWithin(one, file));
  if (folder !== undefined) {
    throw new Fault(`${file} lies in ${folder}, which is published. Keep the key elsewhere.`);
  }
  const shown = `${file}.pub`;
  // No half of a key is left behind.
  if (existsSync(shown)) throw standsAlready(shown);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  writeOnce(shown, pemOf(publicKey), 0o644);
  return fingerprint(publicKey);
}

function isWithin(folder: string, file: string): boolean {
  return !/^\.\.(?:$|[/\\])/.test(relative(resolve(folder), resolve(file)));
}

function writeOnce(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new Fault(`There is no folder for ${file}. Make it first.`);
    throw code === 'EEXIST' ? standsAlready(file) : error;
  }
}

function standsAlready(file: string): Fault {
  return new Fault(`${file} is there already, and a key is never written over.`);
}

/** What a newsroom signs with, out of PEM; `from` names where it was found. */
export function privateKey(pem: string, from: string): KeyObject {
  return ed25519(() => createPrivateKey(pem), `${from} holds no private Ed25519 key in PEM.`);
}

/** What is checked against, out of PEM; a private key stands for its public half. */
export function publicKey(pem: string, from: string): KeyObject {
  return ed25519(() => createPublicKey(pem), `${from} holds no Ed25519 key in PEM.`);
}

/** The text of a key's file. */
export function keyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Fault(`The key ${file} cannot be read.`);
  }
}

function ed25519(read: () => KeyObject, otherwise: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    throw new Fault(otherwise);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Fault(otherwise);
  return key;
}

/** What is published of a key, as PEM. */
export function publicPem(key: KeyObject): string {
  return pemOf(createPublicKey(key));
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** By what people compare keys: the first half of the SHA-256 of the public one, in hexadecimal. */
export function fingerprint(key: KeyObject): string {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  const bytes = half.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** The signature as text, in Base64 with a line's end. */
export function signatureOf(bytes: string, key: KeyObject): string {
  return `${sign(null, Buffer.from(bytes), key).toString('base64')}\n`;
}

/** Whether `signature`, as signatureOf writes it, is the key's for these bytes. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: string): boolean {
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}
