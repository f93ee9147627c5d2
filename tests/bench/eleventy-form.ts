// Owns the Eleventy site of the benchmark, where there is no Hugo: the same pages from the same stories.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventStories } from './corpus.ts';
import { plainBody, plainPage } from './plain-form.ts';

const config = `module.exports = (eleventy) => {
  eleventy.addCollection('newest', (api) => api.getFilteredByGlob('stories/**/*.md').reverse());
  eleventy.addCollection('byTopic', (api) => {
    const topics = new Map();
    for (const story of api.getFilteredByGlob('stories/**/*.md').reverse())
      for (const topic of story.data.topics) topics.set(topic, [...(topics.get(topic) ?? []), story]);
    return [...topics].flatMap(([topic, stories]) =>
      Array.from({ length: Math.ceil(stories.length / 30) }, (_, page) =>
        ({ topic, page, stories: stories.slice(page * 30, page * 30 + 30) })));
  });
};
`;

const row = (of: string): string =>
  `<ol>{% for one in ${of} %}<li><a href="{{ one.url }}">{{ one.data.title }}</a> <p>{{ one.data.standfirst }}</p> <time datetime="{{ one.data.published }}">{{ one.data.published }}</time></li>{% endfor %}</ol>`;

const front = `---
pagination: { data: collections.newest, size: 30, alias: shown }
permalink: "{% if pagination.pageNumber %}/page/{{ pagination.pageNumber + 1 }}/{% else %}/{% endif %}"
title: The Bench
layout: page.njk
---
<h1>The Bench</h1>${row('shown')}
`;

const topics = `---
pagination: { data: collections.byTopic, size: 1, alias: list }
permalink: "/topics/{{ list.topic | slugify }}/{% if list.page %}page/{{ list.page + 1 }}/{% endif %}"
title: Topic
layout: page.njk
---
<h1>{{ list.topic }}</h1>${row('list.stories')}
`;

const feed = `---
permalink: /index.xml
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Bench</title><link>https://bench.example/</link><description>Invented stories.</description>
{% for one in collections.newest | slice(1) | first %}{% if loop.index <= 20 %}<item><title>{{ one.data.title }}</title><link>https://bench.example{{ one.url }}</link><description>{{ one.templateContent | escape }}</description></item>{% endif %}
{% endfor %}</channel></rss>
`;

const sitemap = `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for one in collections.newest %}<url><loc>https://bench.example{{ one.url }}</loc></url>{% endfor %}</urlset>
`;

const story = `<article><h1>{{ title }}</h1><p>{{ standfirst }}</p><p>{{ writer }} <time datetime="{{ published }}">{{ published }}</time></p>
{{ content | safe }}<ul>{% for topic in topics %}<li><a href="/topics/{{ topic | slugify }}/">{{ topic }}</a></li>{% endfor %}</ul></article>`;

/** Writes the site with `count` stories into `folder`; answers the path of the story in the middle. */
export function writeForEleventy(folder: string, count: number): string {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('.eleventy.js', config);
  write('_includes/page.njk', plainPage({ title: '{{ title }}', main: '{{ content | safe }}' }));
  write('_includes/story.njk', `---\nlayout: page.njk\n---\n${story}`);
  write('index.njk', front);
  write('topics.njk', topics);
  write('feed.njk', feed);
  write('sitemap.njk', sitemap);
  let middle = '';
  let number = 0;
  for (const one of inventStories(count)) {
    const day = one.published.slice(0, 10).replaceAll('-', '/');
    const path = `stories/${one.published.slice(0, 4)}/${one.name}.md`;
    const fields = { title: one.headline, standfirst: one.standfirst, date: one.published };
    const more = { published: one.published, writer: one.writer.name, topics: one.topics };
    const place = { permalink: `/${day}/${one.name}/`, layout: 'story.njk' };
    write(
      path,
      `---json\n${JSON.stringify({ ...fields, ...more, ...place })}\n---\n${plainBody(one)}\n`,
    );
    if (number === Math.floor(count / 2)) middle = join(folder, path);
    number += 1;
  }
  return middle;
}
