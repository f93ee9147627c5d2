// Owns the Hugo site of the benchmark: a page a story, paged front and topic lists, a full-text feed of 20, a sitemap.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventStories } from './corpus.ts';
import { plainBody, plainPage } from './plain-form.ts';

const config = `baseURL: https://bench.example/
title: The Bench
paginate: 30
taxonomies: { topic: topics }
disableKinds: [section]
outputs: { home: [HTML, RSS], term: [HTML], taxonomy: [HTML] }
permalinks: { stories: /:year/:month/:day/:filename/ }
`;

const list = (pages: string): string => `<h1>{{ .Title }}</h1>
{{ $paged := .Paginate ${pages} }}
<ol>{{ range $paged.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <p>{{ .Params.standfirst }}</p> <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></li>{{ end }}</ol>
{{ with $paged.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $paged.Next }}<a href="{{ .URL }}">Older</a>{{ end }}`;

const story = `<article><h1>{{ .Title }}</h1><p>{{ .Params.standfirst }}</p>
<p>{{ .Params.writer }} <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006, 15:04" }}</time> {{ .ReadingTime }} min</p>
{{ .Content }}
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>`;

const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Bench</title><link>{{ .Permalink }}</link><description>Invented stories.</description>
{{ range first 20 site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
`;

/** Writes the site with `count` stories into `folder`; answers the path of the story in the middle. */
export function writeForHugo(folder: string, count: number): string {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const title = '{{ .Title }}';
  write('config.yaml', config);
  write('layouts/index.html', plainPage({ title, main: list('site.RegularPages') }));
  write('layouts/_default/list.html', plainPage({ title, main: list('.Pages') }));
  write('layouts/_default/single.html', plainPage({ title, main: story }));
  write('layouts/index.rss.xml', feed);
  let middle = '';
  let number = 0;
  for (const one of inventStories(count)) {
    const path = `content/stories/${one.published.slice(0, 4)}/${one.name}.md`;
    const topics = JSON.stringify(one.topics);
    const front = `title: "${one.headline}"\nstandfirst: "${one.standfirst}"\ndate: ${one.published}\nwriter: ${one.writer.name}\ntopics: ${topics}`;
    write(path, `---\n${front}\n---\n${plainBody(one)}\n`);
    if (number === Math.floor(count / 2)) middle = join(folder, path);
    number += 1;
  }
  return middle;
}
