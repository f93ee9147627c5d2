// Owns the catalogue of everything that can be wrong with what a newsroom wrote, and the one
// form a problem takes. May not read files or print: source/report.ts prints.
// Ids are permanent. Each has a folder under tests/problems and a line in the generated reference.

/** `stop` keeps the whole site from being published; `advice` is printed and nothing more. */
export type ProblemLevel = 'stop' | 'advice';

/** Where in a file: `line` and `column` count from 1; both are left out where the whole file is meant. */
export interface Place {
  /** Path as a journalist would click it: `content/stories/talks.md`, forward slashes. */
  path: string;
  line?: number;
  column?: number;
}

/** What is wrong, in the reader's words, and what to write instead. */
export interface Problem extends Place {
  id: ProblemId;
  level: ProblemLevel;
  what: string;
  write: string;
}

interface Entry {
  level: ProblemLevel;
  /** `{name}` stands for a value given by the place that found the problem. */
  what: string;
  write: string;
}

/** Every problem by its permanent id, in the order of the reference. */
export const catalogue = {
  'story/date': {
    level: 'stop',
    what: 'The date "{typed}" is not one this site can read.',
    write: 'Write 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.',
  },
  'story/date-offset': {
    level: 'stop',
    what: 'The hour "{typed}" does not say in which zone it is.',
    write: 'Add the offset: {meant}, if it is the hour of {zone}.',
  },
  'story/empty': {
    level: 'stop',
    what: 'The file is empty.',
    write:
      'Write the fields between two lines of three hyphens, then the story; or take the file away.',
  },
  'story/front-matter': {
    level: 'stop',
    what: 'The story does not begin with its fields.',
    write:
      'Begin the file with a line of three hyphens, then the fields, then three hyphens again.',
  },
  'story/front-matter-open': {
    level: 'stop',
    what: 'The fields that begin here are never closed.',
    write: 'Put a line of three hyphens, ---, between the fields and the story.',
  },
  'story/name': {
    level: 'stop',
    what: 'The file name "{typed}" holds no letter or digit to make an address of.',
    write: 'Name the file in words: talks-resume.md.',
  },
  'story/limit': {
    level: 'stop',
    what: 'There are more than {most} {things} here; this site does not read so many.',
    write: '{advice}',
  },
  'story/updated': {
    level: 'stop',
    what: 'The story was updated ({updated}) before it was published ({published}).',
    write: 'Correct one of the two dates.',
  },
  'story/embargo-time': {
    level: 'stop',
    what: 'The embargo "{typed}" does not say an hour.',
    write: 'Write the date with time and offset: 2026-01-02T06:00-05:00.',
  },
  'story/correction-date': {
    level: 'stop',
    what: 'The correction of {typed} is older than the story, which was published {published}.',
    write: 'Give the day on which the correction was made.',
  },
  'story/source-date': {
    level: 'stop',
    what: 'The date "{typed}" of a source is not one this site can read.',
    write: 'Write the day alone: 2026-01-02.',
  },
  'story/withdrawn-reason': {
    level: 'stop',
    what: 'The story is withdrawn and does not say why.',
    write: 'Tell readers the reason in "withdrawn: …".',
  },
  'story/withdrawn-status': {
    level: 'stop',
    what: 'There is a reason for withdrawing the story, but its status is "{status}".',
    write: 'Write "status: withdrawn", or take the reason away.',
  },
  'story/language': {
    level: 'stop',
    what: '"{typed}" is not a language this site knows.',
    write: 'Write its short code, as in BCP 47: en, uk, ar, pt-BR.',
  },
  'story/zone': {
    level: 'stop',
    what: '"{typed}" is not a time zone.',
    write: 'Write its IANA name: Europe/Kyiv, America/New_York.',
  },
  'story/topic': {
    level: 'stop',
    what: 'The topic "{typed}" holds no letter or digit.',
    write: 'Name the topic in words.',
  },
  'story/thread': {
    level: 'stop',
    what: 'The thread "{typed}" holds no letter or digit.',
    write: 'Give it an id in words: bridge-closure.',
  },
  'story/alias': {
    level: 'stop',
    what: '"{typed}" cannot be an old address of this story.',
    write: 'Write it from the root of the site: /2019/talks/.',
  },
  'story/silence': {
    level: 'stop',
    what: '"{typed}" is no advice that could be silenced.',
    write: '{hint}',
  },
  'story/headline-long': {
    level: 'advice',
    what: 'The headline has {length} characters.',
    write: 'Under 110 it fits search results and cards; or give a shorter one in "short: …".',
  },
  'story/dateline-date': {
    level: 'advice',
    what: 'The dateline gives the date "{typed}", which is not the day of publication ({day}); it is printed as typed.',
    write:
      'Correct one of the two, or write "dateline: {place}" in the fields and begin here with the story.',
  },
  'story/indented': {
    level: 'advice',
    what: 'These words stand four spaces in, so they are printed as code: "{typed}"',
    write: 'Begin them at the start of the line; put code between lines of ```.',
  },
  'story/heading-one': {
    level: 'stop',
    what: 'A heading with one # stands in the body; the headline is in the fields above.',
    write: 'Begin sections with ##.',
  },
  'story/heading-empty': {
    level: 'stop',
    what: 'This heading has no words.',
    write: 'Write the heading after the #, or take the line away.',
  },
  'story/comment-open': {
    level: 'stop',
    what: 'A comment that begins here with <!-- is never closed, so it would be printed.',
    write: 'Close it with -->, or take it away.',
  },
  'story/directive-open': {
    level: 'stop',
    what: '"{typed}" is not closed.',
    write: '{hint}',
  },
  'story/directive-form': {
    level: 'stop',
    what: '"{typed}" has the wrong number of colons.',
    write: 'Write {meant}.',
  },
  'story/directive-space': {
    level: 'stop',
    what: 'A space stands inside "{typed}", so it would be printed as text.',
    write: 'Write it without: {meant}.',
  },
  'story/heading-space': {
    level: 'stop',
    what: '"{typed}" is no heading without a space after the last #.',
    write: 'Write {meant}.',
  },
  'story/link-form': {
    level: 'advice',
    what: '"{typed}" is not read as a link; it is printed as typed.',
    write:
      'Write [words](address) without a space between the two; an address with spaces goes between < and >.',
  },
  'story/directive-unknown': {
    level: 'advice',
    what: '"{typed}" is not a mark this site knows; it is printed as typed.',
    write: '{hint}',
  },
  'story/attribute': {
    level: 'stop',
    what: '"{typed}" is not something {directive} can say.',
    write: '{hint}',
  },
  'story/attribute-missing': {
    level: 'stop',
    what: '{directive} does not give its {attribute}.',
    write: 'Add {attribute}="{example}" in the braces.',
  },
  'story/words-missing': {
    level: 'stop',
    what: '{directive} holds no words.',
    write: '{hint}',
  },
  'story/speaker': {
    level: 'advice',
    what: 'It is not said whose words these are: "{words}"',
    write: 'Add {by="…"} with the speaker’s name.',
  },
  'story/said-parts': {
    level: 'stop',
    what: 'These marked words hold more than was said: "{words}"',
    write:
      'Mark each part by its own: :said["We want it,"]{by="…"} he said, :said["now."]{by="…"}.',
  },
  'story/said-marks': {
    level: 'advice',
    what: 'These marked words stand in no quotation marks and read as your own: "{words}"',
    write: 'Write the quotation marks too: :said["{words}"]{by="…"}.',
  },
  'story/said-unmarked': {
    level: 'advice',
    what: 'These words of {speaker} are not marked as said: "{words}"',
    write: 'Write {meant}.',
  },
  'story/pull-unsaid': {
    level: 'stop',
    what: 'Nobody says "{words}"{speaker} in this story.',
    write:
      'Pull words that stand in the story in quotation marks, in :said or in a blockquote, by the same speaker; … and [brackets] may shorten them.',
  },
  'story/file-missing': {
    level: 'stop',
    what: 'There is no file "{typed}" beside the story.',
    write: '{hint}',
  },
  'story/file-remote': {
    level: 'stop',
    what: '"{typed}" lies on another site; nothing is fetched from there.',
    write: 'Save the file beside the story and name it here, or use ::embed to link to it.',
  },
  'story/file-kind': {
    level: 'stop',
    what: '"{typed}" is not {wanted}.',
    write: 'Name {wanted}.',
  },
  'story/alt': {
    level: 'stop',
    what: 'The picture "{typed}" has no words for those who cannot see it.',
    write: 'Describe it: ![what it shows]({typed}).',
  },
  'story/credit': {
    level: 'advice',
    what: 'The picture "{typed}" does not say who made it.',
    write: 'Use ::figure[caption]{file="{typed}" alt="…" credit="…"}.',
  },
  'story/picture-place': {
    level: 'stop',
    what: 'A picture cannot stand inside {where}.',
    write: 'Put it on a line of its own.',
  },
  'story/captions': {
    level: 'stop',
    what: '{directive} has neither captions nor a transcript for those who cannot hear it.',
    write: 'Add captions="….vtt" or transcript="….txt" in the braces.',
  },
  'story/embed-address': {
    level: 'stop',
    what: '"{typed}" is not an address to link to.',
    write: 'Write the whole address: https://example.org/video.',
  },
  'story/timeline': {
    level: 'stop',
    what: 'This part of a timeline does not begin with a date: "{typed}"',
    write: 'Write a list: - 2026-02-08 — The bridge closes. A month (2026-02) or a year will do.',
  },
  'story/table': {
    level: 'stop',
    what: '{directive} holds {found}.',
    write:
      'Put one table in it and nothing else: a row of | Heads | like these |, a row of | --- | --- |, then its rows.',
  },
  'story/table-caption': {
    level: 'stop',
    what: '{directive} does not say what its table shows.',
    write: 'Say it between brackets: {directive}[Votes by district].',
  },
  'story/footnote-missing': {
    level: 'stop',
    what: 'There is no footnote {typed}.',
    write: 'Write it under the story: {typed}: Where this comes from.',
  },
  'story/footnote-twice': {
    level: 'stop',
    what: 'The footnote {typed} is written twice; only the first would be printed.',
    write: 'Give one of them another mark.',
  },
  'story/footnote-unused': {
    level: 'advice',
    what: 'Nothing leads to the footnote {typed}, so it is not printed.',
    write: 'Put {typed} in the text where it belongs, or take the note away.',
  },
  'story/html': {
    level: 'advice',
    what: 'The tag "{typed}" is shown as text.',
    write: 'Write Markdown instead; of HTML only {names} work.',
  },
  'story/link-unsafe': {
    level: 'advice',
    what: 'The address "{typed}" is not one this site links to; the words stand without a link.',
    write: 'Link to https://, mailto:, tel: or a file of this site.',
  },
  'story/link-file': {
    level: 'stop',
    what: 'The link "{typed}" leads to no file of this site.',
    write: '{hint}',
  },
  'story/link-anchor': {
    level: 'advice',
    what: 'No passage of this story has the id "{typed}".',
    write: 'Copy the link of the passage from the printed page.',
  },
  'story/missing': {
    level: 'stop',
    what: 'The story has no {field}.',
    write: 'Add {where} "{key}:".{hint}',
  },
  'story/field': {
    level: 'stop',
    what: '"{typed}" is not a field of {group}.{guess}',
    write: '{fields}',
  },
  'story/form': {
    level: 'stop',
    what: '{field} should be {expected}, and is {found}.',
    write: '{how}',
  },
  'story/value': {
    level: 'stop',
    what: '{field} cannot be "{typed}".{guess}',
    write: '{how}',
  },
  'person/missing': {
    level: 'stop',
    what: 'The person has no {field}.',
    write: 'Add {where} "{key}:".{hint}',
  },
  'person/field': {
    level: 'stop',
    what: '"{typed}" is not a field of {group}.{guess}',
    write: '{fields}',
  },
  'person/form': {
    level: 'stop',
    what: '{field} should be {expected}, and is {found}.',
    write: '{how}',
  },
  'person/value': {
    level: 'stop',
    what: '{field} cannot be "{typed}".{guess}',
    write: '{how}',
  },
  'page/missing': {
    level: 'stop',
    what: 'The page has no {field}.',
    write: 'Add {where} "{key}:".{hint}',
  },
  'page/field': {
    level: 'stop',
    what: '"{typed}" is not a field of {group}.{guess}',
    write: '{fields}',
  },
  'page/form': {
    level: 'stop',
    what: '{field} should be {expected}, and is {found}.',
    write: '{how}',
  },
  'page/value': {
    level: 'stop',
    what: '{field} cannot be "{typed}".{guess}',
    write: '{how}',
  },
  'site/missing': {
    level: 'stop',
    what: 'site.yaml has no {field}.',
    write: 'Add {where} "{key}:".{hint}',
  },
  'site/field': {
    level: 'stop',
    what: '"{typed}" is not a field of {group}.{guess}',
    write: '{fields}',
  },
  'site/form': {
    level: 'stop',
    what: '{field} should be {expected}, and is {found}.',
    write: '{how}',
  },
  'site/value': {
    level: 'stop',
    what: '{field} cannot be "{typed}".{guess}',
    write: '{how}',
  },
  'site/address': {
    level: 'stop',
    what: '"{typed}" is not an address at which a site can live.',
    write: 'Write it whole, without ? or #: https://example.org/ or https://example.org/news/.',
  },
  'site/zone': {
    level: 'stop',
    what: 'There is no time zone "{typed}".',
    write: 'Write its name in the IANA list: Europe/Kyiv, America/New_York, UTC.',
  },
  'site/language': {
    level: 'stop',
    what: '"{typed}" is not the code of a language.',
    write: 'Write a BCP 47 code: en, en-GB, uk, ar.',
  },
  'site/desk-id': {
    level: 'stop',
    what: 'The desk id "{typed}" cannot stand in an address as it is.',
    write: 'Write it in lower case, words joined by hyphens: local-news.',
  },
  'site/desk-twice': {
    level: 'stop',
    what: 'There are two desks with the id "{typed}".',
    write: 'Give one of them another id, or take it out.',
  },
  'site/speaker-twice': {
    level: 'stop',
    what: '"{typed}" is a spelling of two speakers: {first} and {second}.',
    write: 'Leave it with one of them.',
  },
  'site/expires': {
    level: 'stop',
    what: 'The date "{typed}" is not one this site can read.',
    write: 'Write the day on which the contact ends, 2027-01-02.',
  },
  'site/security-ended': {
    level: 'advice',
    what: 'The contact for faults in security has run out, so security.txt is not printed.',
    write: 'See that the contact still holds and write a later day, a year from now at most.',
  },
  'site/face-file': {
    level: 'stop',
    what: 'There is no file "{typed}" in the content folder.{guess}',
    write: 'Put the WOFF2 file beside site.yaml and name it with its ending: courier.woff2.',
  },
  'site/face-form': {
    level: 'stop',
    what: '"{typed}" is not a WOFF2 file of one typeface.',
    write: 'Name a file in the form WOFF2; makers of typefaces give one for the web.',
  },
  'site/logo': {
    level: 'stop',
    what: 'There is no picture "{typed}" in the content folder.{guess}',
    write:
      'Put the logo beside site.yaml and name it with its ending, logo.svg, or write its whole address.',
  },
  'site/face-family': {
    level: 'stop',
    what: 'None of the files is of the typeface "{family}".',
    write:
      'A file is of the typeface that its name holds, {example}; all others are of the text’s.',
  },
  'yaml/fields': {
    level: 'stop',
    what: 'Fields are expected here, each on its line as "name: value", and this is {found}.',
    write: 'Write the name of a field, a colon, a space, then its value.',
  },
  'yaml/line': {
    level: 'stop',
    what: 'This line is not of the form "name: value".',
    write: 'Write the name of a field, a colon, a space, then its value.',
  },
  'yaml/colon': {
    level: 'stop',
    what: 'A value that holds a colon and a space needs quotation marks around it.',
    write: 'Write {key} "{value}"',
  },
  'yaml/indent': {
    level: 'stop',
    what: 'This line begins too far to the left or to the right.',
    write:
      'Begin the fields of one group in the same column, two spaces further in than the line they belong to.',
  },
  'yaml/tab': {
    level: 'stop',
    what: 'A tab stands at the beginning of this line.',
    write: 'Use spaces instead of tabs.',
  },
  'yaml/unclosed': {
    level: 'stop',
    what: 'What {sign} opens is never closed.',
    write: 'Write {close} where it ends.',
  },
  'yaml/quotes': {
    level: 'stop',
    what: 'Text cannot begin with {sign} as it stands.',
    write: 'Put quotation marks around the whole value: "{value}"',
  },
  'yaml/after': {
    level: 'stop',
    what: 'Words follow {sign}, which closes the value.',
    write:
      'Put the whole value into one pair of quotation marks; inside it use the other sort, or typographic ones.',
  },
  'yaml/character': {
    level: 'stop',
    what: 'A character that nobody can see stands here, and no page may hold it.',
    write: 'Delete it and type the word again.',
  },
  'yaml/backslash': {
    level: 'stop',
    what: 'A backslash inside "…" has a meaning of its own, and {typed} has none.',
    write: 'Use single quotation marks around the value, or write the backslash twice.',
  },
  'yaml/dash': {
    level: 'stop',
    what: 'A list cannot begin on the line of its name.',
    write: 'Begin the list on the next line, each of its lines with "- ", or write [one, two].',
  },
  'yaml/twice': {
    level: 'stop',
    what: '"{key}" is written twice; the first stands in line {first}.',
    write: 'Keep one of them.',
  },
  'yaml/dashes': {
    level: 'stop',
    what: 'A line of three dashes stands in the middle of the fields.',
    write: 'Take it out.',
  },
  'yaml/nested': {
    level: 'stop',
    what: 'Lists and groups are nested too deeply to be read.',
    write: 'Keep lists and groups one or two levels deep.',
  },
  'yaml/syntax': {
    level: 'stop',
    what: 'This cannot be read as fields and values.',
    write: 'Check the quotation marks, brackets and commas of this line and of the line above.',
  },
  'yaml/comment': {
    level: 'advice',
    what: '"{typed}" follows a space and #, so it is a note to yourself and is not printed.',
    write: 'If it belongs to the text, put quotation marks around the whole value.',
  },
  'source/content': {
    level: 'stop',
    what: 'There is no folder {folder} to read.',
    write: 'Make it, with a site.yaml in it, or name another one with --content.',
  },
  'source/site': {
    level: 'stop',
    what: 'The content folder has no site.yaml, which says what the publication is called and where it lives.',
    write: 'Write content/site.yaml with at least name, description, address and desks.',
  },
  'source/encoding': {
    level: 'stop',
    what: 'This file is not in UTF-8, so some of its letters would be printed wrong.',
    write: 'Save it again with the encoding UTF-8.',
  },
  'source/empty': {
    level: 'stop',
    what: 'This file is empty.',
    write: 'Write the story, or delete the file.',
  },
  'source/unreadable': {
    level: 'stop',
    what: 'This file cannot be opened: {reason}.',
    write: 'Mend that, or take the file out of the content folder.',
  },
  'source/loop': {
    level: 'stop',
    what: 'This link leads back into a folder that holds it.',
    write: 'Delete the link.',
  },
  'source/large': {
    level: 'stop',
    what: 'This file is {size} long; the most that is read as one story is {limit}.',
    write: 'Divide it into several stories.',
  },
  'press/out': {
    level: 'stop',
    what: 'The folder {folder} is not empty, and Stet did not make what is in it.',
    write: 'Name an empty folder with --out, or empty this one yourself.',
  },
  'press/out-inside': {
    level: 'stop',
    what: 'The folder {folder} lies inside the content folder, so the site would become part of its own source.',
    write: 'Name a folder outside {content} with --out.',
  },
  'press/out-around-content': {
    level: 'stop',
    what: 'The content folder {content} lies inside the folder {folder}.',
    write: 'Name a folder of its own with --out, for example --out dist.',
  },
  'press/out-is-project': {
    level: 'stop',
    what: 'The folder {folder} belongs to Stet itself.',
    write: 'Name another folder with --out, for example --out dist.',
  },
  'press/out-not-folder': {
    level: 'stop',
    what: '{folder} is a file, not a folder.',
    write: 'Name a folder with --out, for example --out dist.',
  },
  'press/address': {
    level: 'stop',
    what: '"{typed}" is not an address at which a site can live.',
    write: 'Write it whole: --address https://example.org/ or https://example.org/news/.',
  },
  'press/ledger': {
    level: 'stop',
    what: '"{typed}" is not an address from which a ledger could be read.',
    write: 'Write the public address of the site: --ledger https://example.org/.',
  },
  'press/now': {
    level: 'stop',
    what: '"{typed}" is not a time this site can read.',
    write: 'Write --now 2026-01-02, or --now 2026-01-02T14:30-05:00.',
  },
  'press/redirects': {
    level: 'advice',
    what: 'Of {redirects} old addresses _redirects holds {held}, which is what Cloudflare Pages reads.',
    write:
      'The others lead on by their own pages. Other servers know all of them from “stet hosting”.',
  },
  'press/host-limit': {
    level: 'advice',
    what: '{limits}.',
    write: '{advice}',
  },
  'press/weight': {
    level: 'advice',
    what: 'The page {address} comes to {bytes} bytes gzipped; {budget} reach a reader at once.',
    write:
      'What weighs most: {parts}. Tell a part of it in a story of its own, or silence this advice.',
  },
  'source/same-name': {
    level: 'stop',
    what: 'Two files here are called "{name}"; they differ only in how the disk spells accents.',
    write: 'Delete or rename one of them.',
  },
  'picture/unreadable': {
    level: 'stop',
    what: 'This picture cannot be read: it is damaged, or is not what its ending says.',
    write: 'Save it again as {ending}, or take it out of the content folder.',
  },
  'picture/large': {
    level: 'stop',
    what: 'This picture has {millions} million pixels; Stet reads {most} million at most.',
    write: 'Save a smaller copy: pages show a picture at most 1520 pixels wide.',
  },
  'picture/drawing': {
    level: 'stop',
    what: 'This drawing is broken here: browsers would show nothing, or half of it.',
    write: 'Export it again as SVG from the program that it was drawn with.',
  },
  'edition/address-twice': {
    level: 'stop',
    what: 'The address {address} is also that of {other}.',
    write: 'Rename one of the two files, or correct its date.',
  },
  'edition/page-reserved': {
    level: 'stop',
    what: 'The address {address} is one that this site keeps for its own pages.',
    write: 'Give the file another name.',
  },
  'edition/alias-twice': {
    level: 'stop',
    what: 'The old address {alias} is also given by {other}; it can lead to one story only.',
    write: 'Take it away from one of the two.',
  },
  'edition/alias-taken': {
    level: 'stop',
    what: 'The old address {alias} is the address of a page of this site.',
    write: 'Take it away, or correct it.',
  },
  'edition/desk': {
    level: 'stop',
    what: 'There is no desk "{typed}" in site.yaml.{guess}',
    write: 'The desks are {desks}.',
  },
  'edition/person': {
    level: 'stop',
    what: 'There is nobody called "{typed}" in the people folder.{guess}',
    write:
      'Write people/{file}.md and name it as {file}, or give a name without a page: by: [{ name: Ines Calder }].',
  },
  'edition/story': {
    level: 'stop',
    what: 'There is no story called "{typed}".{guess}',
    write: 'A story is called by its file’s name, without the folder and without .md.',
  },
  'edition/name-twice': {
    level: 'stop',
    what: 'More than one story is called "{typed}": {files}.',
    write: 'Rename one of the files, so that the name says which is meant.',
  },
  'edition/itself': {
    level: 'stop',
    what: 'The story names itself under "{field}".',
    write: 'Name another story, or take the line away.',
  },
  'edition/link': {
    level: 'stop',
    what: 'The link "{typed}" leads to no page of this site.{guess}',
    write: 'Copy the address of the page, from the first slash to the last.',
  },
  'edition/link-hidden': {
    level: 'stop',
    what: 'The story "{typed}", to which this links, {why}, so the link would lead nowhere.',
    write: 'Publish the two together, or take the link away.',
  },
  'edition/anchor': {
    level: 'advice',
    what: 'The story linked to has no passage "{typed}"; the link leads to its beginning.',
    write: 'Copy the link of the passage from the printed page.',
  },
  'edition/topic-spelling': {
    level: 'advice',
    what: 'The topic "{typed}" is printed as "{name}", the spelling that this site has chosen from its stories.',
    write: 'Write {name}.',
  },
  'edition/speaker-spelling': {
    level: 'advice',
    what: '"{typed}" and "{name}" look like one speaker spelled in two ways.',
    write:
      'If it is a slip, correct it here to "{name}". If both are right, write under "speakers:" in site.yaml: {line}',
  },
  'ledger/line': {
    level: 'stop',
    what: 'This line of the ledger is damaged, so what it promised to readers cannot be kept.',
    write: 'Bring the file back as it was committed: git log shows when it changed.',
  },
  'ledger/file': {
    level: 'stop',
    what: 'The ledger has lost {file}, and with it every promise that stood in it.',
    write: 'Bring it back from git: git log -- {file} shows in which commit it was last there.',
  },
  'ledger/conflict': {
    level: 'stop',
    what: 'Git could not merge two publications here and left its marks: {typed}.',
    write:
      'Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all the others.',
  },
  'ledger/moved': {
    level: 'stop',
    what: 'This story was published at {address} and would now lie at {now}, so links to it would die.',
    write: 'Write "{write}" above the story.',
  },
  'ledger/story': {
    level: 'stop',
    what: 'The story at {address} was published and is gone: {file}.',
    write:
      'Bring the file back with "status: withdrawn" and "withdrawn: …", which tells readers why; or write "aliases: [{address}]" above the story that takes its place.',
  },
  'ledger/taken': {
    level: 'stop',
    what: 'Another story was published at {address}, where this one lies: it has none of the passages that readers linked to.',
    write:
      'Give this file another name, and bring the other story back, with "status: withdrawn" if it has to go. If this is the same story in other words, write "{write}" above it as well.',
  },
  'ledger/swapped': {
    level: 'stop',
    what: 'Another story was published at {address}, where this one lies; it is in {file} now.',
    write: 'Give this file another name, and write "{write}" above {file}.',
  },
  'ledger/hidden': {
    level: 'stop',
    what: 'The story was published at {address} and is {why} now, so links to it would die.',
    write:
      'Write "status: withdrawn" and "withdrawn: …", which tells readers why; or publish it as it was.',
  },
  'ledger/alias': {
    level: 'stop',
    what: 'The old address {address} led to {now} and would lead nowhere.',
    write: 'Write "{write}" above it.',
  },
  'ledger/page': {
    level: 'stop',
    what: 'The page {address} was published and is gone: {file}.',
    write: 'Bring the file back, or write "{write}" above the page that takes its place.',
  },
  'ledger/writer': {
    level: 'stop',
    what: 'The page of a writer, {address}, was published and is gone: {file}.',
    write: 'Bring the file back, or write "{write}" above the person who has another name now.',
  },
  'ledger/output': {
    level: 'stop',
    what: 'site.yaml leaves out what was published before, {gone}, and links to it would die: {count} addresses.',
    write: 'Write "{write}" in site.yaml.',
  },
  'ledger/site': {
    level: 'stop',
    what: 'The ledger of the published site could not be read: {reason}.',
    write: 'Run the build again when {url} gives it, so that no link that was published dies.',
  },
  'edition/future': {
    level: 'advice',
    what: 'The story is dated in the future, and is published now.',
    write: 'Add "embargo:" with the date and hour to hold it until then, or correct the date.',
  },
  'edition/future-change': {
    level: 'advice',
    what: 'A correction or an update of the story is dated in the future, and is told now.',
    write:
      'Correct the date: readers, feeds and search engines are told it as that of the last change.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemId = keyof typeof catalogue;

/** Makes the problem `id` at `place`; each `{name}` in its words is filled from `values`, unknown ones stay. */
export function problem(
  id: ProblemId,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const { level, what, write } = catalogue[id];
  return { ...place, id, level, what: fill(what, values), write: fill(write, values) };
}

function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
