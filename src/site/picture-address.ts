// Owns the versions of a picture: which widths and forms there are, and where each lies. All of it
// follows from the picture's own address and size, so that a page needs to look nothing up.
import { encodeAddress } from './address.ts';

/** A picture as it is published: its address is that of its plainest version, its size that of its largest. */
export interface Picture {
  address: string;
  width?: number;
  height?: number;
}

/** A form in which browsers read pictures, as sharp and MIME types call it. */
type Form = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

/** One file of a picture. */
export interface Version {
  address: string;
  form: Form;
  /** Pixels. */
  width: number;
  /** Only the first frame of a moving picture, for readers who want nothing to move. */
  still: boolean;
}

/** What stands in a page for a picture, addresses encoded: the sources of `<picture>`, and its `<img>`. */
interface PictureMarkup {
  sources: { type: string; srcset: string; sizes?: string; media?: string }[];
  src: string;
  srcset?: string;
  sizes?: string;
}

/** How wide it stands: across the column of text, which on a phone is all but its margins (tests/browser/pictures.test.ts measures it), or beside a life. */
const sizesOf = {
  column: '(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)',
  portrait: '8rem',
};

/** Across a phone once and twice as fine, across the column of 608 pixels twice, and for what is finer still. */
const columnWidths = [480, 760, 1216, 1520];
/** Beside a writer's life: eight rem at one, two and three times the pixels. */
const portraitWidths = [160, 320];
const largest = { width: 1520, height: 12_000 };
/** Every frame of a moving picture costs as much as a picture. */
const largestMoving = { width: 760, height: 2280 };
const posterWidth = 760;

/** The size at which a picture is published at most: its own, or what fits into the largest that a page uses. */
export function publishedSize(
  { width, height }: { width: number; height: number },
  moving: boolean,
): { width: number; height: number } {
  const most = moving ? largestMoving : largest;
  const scale = Math.min(1, most.width / width, most.height / height);
  const scaled = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** Every file of a picture that is published; `portrait` also at the widths of a writer's picture. */
export function pictureVersions(picture: Picture, portrait: boolean): Version[] {
  const { address, width = 0 } = picture;
  const own = ownForm(address);
  if (own === 'svg') return [{ address, form: own, width, still: false }];
  if (own === 'gif') {
    return [
      { address, form: own, width, still: false },
      { address: versionAddress(picture, width, 'webp'), form: 'webp', width, still: false },
      { address: versionAddress(picture, 'still', 'webp'), form: 'webp', width, still: true },
    ];
  }
  const small = portrait ? portraitWidths.filter((one) => one < width) : [];
  const widths = [...small, ...columnWidthsOf(width).filter((one) => !small.includes(one))];
  return widths.flatMap((one) =>
    (['avif', 'webp', own] as const).map((form): Version => {
      return { address: versionAddress(picture, one, form), form, width: one, still: false };
    }),
  );
}

/** What a page says of a picture, across the column or as a writer's portrait. */
export function pictureMarkup(picture: Picture, use: 'column' | 'portrait'): PictureMarkup {
  const { address, width = 0 } = picture;
  const own = ownForm(address);
  const src = encodeAddress(address);
  if (own === 'svg' || width === 0) return { sources: [], src };
  if (own === 'gif') {
    const webp = (of: number | 'still'): string =>
      encodeAddress(versionAddress(picture, of, 'webp'));
    const type = 'image/webp';
    return {
      sources: [
        { type, srcset: webp('still'), media: '(prefers-reduced-motion: reduce)' },
        { type, srcset: webp(width) },
      ],
      src,
    };
  }
  const wanted = use === 'portrait' ? portraitWidths.filter((one) => one < width) : [];
  const widths = wanted.length > 0 ? wanted : columnWidthsOf(width);
  const set = (form: Form): string =>
    widths.map((one) => `${encodeAddress(versionAddress(picture, one, form))} ${one}w`).join(', ');
  const sizes = sizesOf[use];
  return {
    sources: [
      { type: 'image/avif', srcset: set('avif'), sizes },
      { type: 'image/webp', srcset: set('webp'), sizes },
    ],
    src,
    srcset: set(own),
    sizes,
  };
}

/** The one file that a video shows before it plays. */
export function posterAddress(picture: Picture): string {
  const { address, width = 0 } = picture;
  const own = ownForm(address);
  if (own === 'svg' || own === 'gif' || width <= posterWidth) return address;
  return versionAddress(picture, posterWidth, own);
}

/** Widths for the column, the picture's own last; none that saves too little to be worth a file. */
function columnWidthsOf(width: number): number[] {
  return [...columnWidths.filter((one) => one * 1.1 < width), width];
}

/** `/media/<hash>-<name>.760.avif`; names hold no dots, so that no other file can have this address. */
function versionAddress({ address, width }: Picture, of: number | 'still', form: Form): string {
  if (of === width && form === ownForm(address)) return address;
  const dot = address.lastIndexOf('.');
  const ending = form === ownForm(address) ? address.slice(dot + 1) : form;
  return `${address.slice(0, dot)}.${of}.${ending}`;
}

function ownForm(address: string): Form {
  const ending = address.slice(address.lastIndexOf('.') + 1);
  if (ending === 'svg' || ending === 'gif' || ending === 'png') return ending;
  return 'jpeg';
}
