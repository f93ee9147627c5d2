// Owns what stays of a picture's metadata: whose it is and whom to credit. All else, the place where it
// was taken above all, is left behind. Reads EXIF, IPTC and XMP; writes XMP, and EXIF where its letters do.
import type { Metadata, Sharp } from 'sharp';

/** Whose a picture is, as its file says. */
export interface Rights {
  copyright?: string;
  creator?: string;
  credit?: string;
}

const exifTags = { creator: 0x013b, copyright: 0x8298 };
const iptcFields = { creator: 80, credit: 110, copyright: 116 };
const longest = 500;

/** What a picture's metadata say of its rights; of several places the first that says anything. */
export function rightsOf({ exif, iptc, xmpAsString }: Metadata): Rights {
  const found = [exif && exifRights(exif), iptc && iptcRights(iptc), xmpRights(xmpAsString ?? '')];
  const first = (name: keyof Rights): Rights => {
    const text = found.map((one) => plain(one?.[name] ?? '')).find((one) => one !== '');
    return text === undefined ? {} : { [name]: text };
  };
  return { ...first('copyright'), ...first('creator'), ...first('credit') };
}

/** Sees that what is written from `image` says these rights, and nothing more about itself. */
export function withRights(image: Sharp, rights: Rights): Sharp {
  const { copyright, creator, credit } = rights;
  if (copyright === undefined && creator === undefined && credit === undefined) return image;
  const ascii = {
    ...(isAscii(copyright) && { Copyright: exifText(copyright) }),
    ...(isAscii(creator) && { Artist: exifText(creator) }),
  };
  const noted = image.withXmp(xmp(rights));
  return Object.keys(ascii).length === 0 ? noted : noted.withExif({ IFD0: ascii });
}

/** Tags of the first directory of a TIFF block (EXIF 2.3, 4.6.2). */
function exifRights(block: Buffer): Rights {
  const start = block.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const tiff = block.subarray(start);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const text = (wanted: number): string => {
    const directory = long(4);
    for (let number = 0; number < short(directory); number++) {
      const at = directory + 2 + number * 12;
      if (short(at) !== wanted) continue;
      const length = long(at + 4);
      const from = length > 4 ? long(at + 8) : at + 8;
      return decoded(tiff.subarray(from, from + length));
    }
    return '';
  };
  try {
    return { copyright: text(exifTags.copyright), creator: text(exifTags.creator) };
  } catch {
    // An offset that leads out of the block: damaged metadata say nothing.
    return {};
  }
}

/** Datasets of record 2 (IPTC-IIM 4.2): a mark, record, number, length, text. */
function iptcRights(block: Buffer): Rights {
  const text = (wanted: number): string => {
    const at = block.indexOf(Buffer.from([0x1c, 0x02, wanted]));
    if (at < 0 || at + 5 > block.length) return '';
    return decoded(block.subarray(at + 5, at + 5 + block.readUInt16BE(at + 3)));
  };
  const { copyright, creator, credit } = iptcFields;
  return { copyright: text(copyright), creator: text(creator), credit: text(credit) };
}

function xmpRights(packet: string): Rights {
  const listed = (name: string): string =>
    new RegExp(`<dc:${name}>[^]*?<rdf:li[^>]*>([^<]*)<`).exec(packet)?.[1] ?? '';
  const credit = /photoshop:Credit(?:="([^"]*)"|>([^<]*)<)/.exec(packet);
  return {
    copyright: unescaped(listed('rights')),
    creator: unescaped(listed('creator')),
    credit: unescaped(credit?.[1] ?? credit?.[2] ?? ''),
  };
}

/** UTF-8 where it is that, else Latin-1: cameras and agencies write both. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function plain(text: string): string {
  const line = text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.slice(0, longest).toWellFormed();
}

const names: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
];

function unescaped(text: string): string {
  return names.reduce((so, [name, sign]) => so.replaceAll(name, sign), text);
}

function escaped(text: string): string {
  return names.toReversed().reduce((so, [name, sign]) => so.replaceAll(sign, name), text);
}

/** EXIF texts are ASCII; the writer makes (C) of ©, and question marks of other letters. */
function isAscii(text: string | undefined): text is string {
  return text !== undefined && /^[ -~©]+$/.test(text);
}

/** The writer takes brackets at the end for a description of the value, so one is given to it. */
function exifText(text: string): string {
  return `${text} (text, ASCII, 1 components, 1 bytes)`;
}

function xmp({ copyright, creator, credit }: Rights): string {
  const parts = [
    copyright === undefined
      ? ''
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    creator === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit === undefined ? '' : `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
  ];
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}
