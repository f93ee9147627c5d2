import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publisher, signer, speaker } from '../../../src/share/json-ld.ts';
import { spokenBy } from '../../../src/share/story-json-ld.ts';
import { modified, stamp } from '../../../src/story/stamps.ts';
import { site, tell, tellBody, wholeText } from './told-story.ts';

describe('what programs are told', () => {
  test('a desk that bears the name of the publication is no person', () => {
    const types = ['Northhaven Courier desk', 'Northhaven Courier', 'M. Okafor'].map((name) => {
      return signer({ name }, site)['@type'];
    });
    assert.deepEqual(types, ['Organization', 'Organization', 'Person']);
  });

  test('what a story says beside a name is an office only where site.yaml says so', () => {
    const speakers = [{ name: 'Ines Calder', also: [], role: 'chief engineer' }];
    const told = (role: string): object =>
      speaker({ speaker: 'Ines Calder', role }, { ...site, speakers });
    assert.deepEqual(told('chief engineer'), {
      ...{ '@type': 'Person', name: 'Ines Calder', jobTitle: 'chief engineer' },
    });
    assert.deepEqual(told('aboard a ferry'), { '@type': 'Person', name: 'Ines Calder' });
    const by = { '@type': 'Person', name: 'Ines Calder' };
    assert.deepEqual(spokenBy({ speaker: 'Ines Calder', role: 'as reported' }, site), {
      spokenByCharacter: by,
      description: 'as reported',
    });
    assert.deepEqual(
      spokenBy({ speaker: 'Ines Calder', role: 'chief engineer' }, { ...site, speakers }),
      { spokenByCharacter: { ...by, jobTitle: 'chief engineer' } },
    );
    assert.deepEqual(spokenBy({ role: 'a neighbour' }, site), { description: 'a neighbour' });
  });

  test('the logo is the publisher’s own, here or elsewhere, else the mark of the site', () => {
    const logo = (of: string): unknown =>
      publisher({ ...site, publisher: { name: 'Press', logo: of } }).logo;
    assert.equal(logo('/media/1-logo.svg'), 'https://example.org/news/media/1-logo.svg');
    assert.equal(logo('https://press.example/l.png'), 'https://press.example/l.png');
    assert.equal(publisher(site).logo, 'https://example.org/news/icon-512.png');
  });
});

describe('the last change of a story', () => {
  test('is its last update or correction, and none where there was none', () => {
    assert.equal(modified(tellBody('A line.').story), undefined);
    const { story } = tell(wholeText);
    const last = modified(story);
    assert.equal(last && stamp(last), '2026-02-07');
  });

  test('is not before its publication, where only the day of a correction is known', () => {
    const { story } = tell(wholeText.replace('date: 2026-02-07', 'date: 2026-02-06'));
    const last = modified(story);
    assert.equal(last && stamp(last), '2026-02-06T17:40:00+01:00');
  });
});
