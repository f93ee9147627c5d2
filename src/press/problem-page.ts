// Owns the page that a dev server shows while there is no edition to show: the problems, nothing else.
import type { Problem } from '../site/problems.ts';

/** A whole page that lists the problems and loads itself anew once they are mended. */
export function problemPage(problems: readonly Problem[]): string {
  const stops = problems.filter(({ level }) => level === 'stop');
  const list = stops.map((problem) => `<li>${words(problem)}</li>`).join('\n');
  const waiting = '<p>The stories are being read. This page shows them as soon as they are.</p>';
  const matter =
    stops.length === 0
      ? `<h1>One moment</h1>${waiting}`
      : `<h1>The site cannot be shown yet</h1><section role="alert"><ul>${list}</ul></section>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stet: the site cannot be shown yet</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 80ch; margin: 2rem auto; padding-inline: 1rem; }
li { margin-block-end: 1rem; }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body><main>${matter}</main></body>
</html>
`;
}

function words({ path, line, column, what, write, id }: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  const parts = [`<code>${escapeText(place)}</code>`, escapeText(what), escapeText(write)];
  return `${parts.join('<br>\n')} <small>[${id}]</small>`;
}

function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
