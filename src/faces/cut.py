"""Cuts the typeface that pages are set in out of Newsreader, the variable font of @fontsource-variable.

Owns the four WOFF2 files beside it, which are committed. Needs fonttools and brotli (on Debian
python3-fonttools and python3-brotli); run it from the project's folder after `npm ci`.
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
SOURCE = Path('node_modules/@fontsource-variable/newsreader')

WESTERN = [
    *range(0x20, 0x7F),
    *map(ord, '\u00a0¡«»¿£§°·ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ'),
    *map(ord, 'ðþÐÞýÝŒœŠšŽž–—‘’‚“”„…‹›€−×½'),
]
# Letters of the other languages in Latin script; browsers fetch these files where one is used.
FURTHER = [c for c in [*range(0x100, 0x180), *range(0x218, 0x21C)] if c not in WESTERN]

# Text at its own size, headlines in the large optical size; nothing is bolder than 600.
ROMAN = {'opsz': (18, 72), 'wght': (400, 600)}
ITALIC = {'opsz': 32, 'wght': 400}


def cut(name: str, source: str, limits: dict, kerning: dict, letters: list[int]) -> None:
    """Writes one file. Kerning that varies is a third of it: the kerning of one middle cut serves all."""
    path = SOURCE / 'files' / f'newsreader-{source}.woff2'
    font = instancer.instantiateVariableFont(TTFont(path, recalcTimestamp=False), limits)
    middle = instancer.instantiateVariableFont(TTFont(path, recalcTimestamp=False), kerning)
    for table in ('GPOS', 'GDEF'):
        if table in middle:
            font[table] = middle[table]
    options = subset.Options()
    options.flavor = 'woff2'
    options.layout_features = ['kern', 'liga', 'locl', 'rvrn']
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    out = HERE / f'{name}.woff2'
    subset.save_font(font, out, options)
    print(f'{out.name}: {out.stat().st_size} bytes')


cut('newsreader', 'latin-opsz-normal', ROMAN, {'opsz': 36, 'wght': 480}, WESTERN)
cut('newsreader-italic', 'latin-opsz-italic', ITALIC, ITALIC, WESTERN)
cut('newsreader-further', 'latin-ext-opsz-normal', ROMAN, {'opsz': 36, 'wght': 480}, FURTHER)
cut('newsreader-further-italic', 'latin-ext-opsz-italic', ITALIC, ITALIC, FURTHER)
(HERE / 'OFL.txt').write_text((SOURCE / 'LICENSE').read_text())
