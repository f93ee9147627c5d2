// Owns one story that holds every block and every field at once.

/** Its files, which lie beside it: bearings.svg, gate.mp4, gate.vtt, horn.mp3, horn.txt. */
export const everything = `---
headline: Everything < "at once" & more
standfirst: It's here — <b>all</b> of it.
desk: city
kind: opinion
published: 2026-02-01
updated: 2026-02-02T10:00Z
disclosure: The harbour pays for the ink.
topics: [Transport, A & B]
points: [One "point" <here>]
sources: [{ title: A <report>, url: "https://example.org/?a=1&b=2" }]
---
EASTPORT — The opening, with \`code <b>\` and <sub>2</sub>.[^1]

:::pull{by="Ann Lee"}
We go on
:::

> "We go on," she said.
>
> — Ann Lee, pilot

## Section one

### Under it

1. first
   - nested "words"
2. second

| A | B |
| :- | -: |
| x & y | 2 |

:::table[Spans *by year* & "quay"[^1]]{credit="Source: the <harbour>"}
| Year | Spans |
| --- | --- |
| 1986 | 9 |
:::

\`\`\`js
if (a < b && c > "d") {}
\`\`\`

---

::figure[A caption]{file="bearings.svg" alt="Drawing" credit="Graphic: us"}

::video[The gate]{file="gate.mp4" captions="gate.vtt" poster="bearings.svg" credit="Film: us"}

::audio[The horn]{file="horn.mp3" transcript="horn.txt"}

::embed[A note]{url="https://example.org/note" credit="Somebody"}

:::facts[In short]
- One & two
:::

:::timeline[Days]
- 2026-02-01 — It began.
- 2026-03 — It goes on.
:::

:::note
Nothing more.
:::

[^1]: A note with a [link](https://example.org/).
`;
