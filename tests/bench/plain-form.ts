// Owns how an invented story reads in Markdown without Stet's marks, for other generators.
import type { InventedStory } from './corpus.ts';

/** The body, quotations as plain quoted words. */
export function plainBody(story: InventedStory): string {
  return story.sections
    .map(({ heading, paragraphs }) => {
      const body = paragraphs
        .map(({ text, said }) =>
          said === undefined ? text : `"${said.words}" ${said.speaker} said. ${text}`,
        )
        .join('\n\n');
      return heading === undefined ? body : `## ${heading}\n\n${body}`;
    })
    .join('\n\n');
}

/** The page around a list or a story, the same for every generator: `main` is its matter. */
export function plainPage(language: { title: string; main: string }): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${language.title}</title>
<style>body{max-width:38rem;margin:auto;font:1.2rem/1.5 serif}header,footer{border-block:1px solid}</style></head>
<body><header><a href="/">The Bench</a> <nav><a href="/topics/">Topics</a></nav></header>
<main>${language.main}</main>
<footer>The Bench</footer></body></html>
`;
}
