// Owns what the wire report of 17 March 2025 says, as the lead story must tell it: written by hand
// from the report, never made from the story.

/** People with their offices. */
export const offices = [
  'President Donald Trump',
  'Russian President Vladimir Putin',
  'Kremlin spokesman Dmitry Peskov',
  'U.S. envoy Steve Witkoff',
  'U.S. Secretary of State Marco Rubio',
  'National Security Advisor Mike Waltz',
  'Ukrainian President Volodymyr Zelenskyy',
  'Russian Deputy Foreign Minister Alexander Grushko',
];

/** Places, bodies and things named. */
export const places = [
  ...['Washington', 'Florida', 'Air Force One', 'Moscow', 'Kyiv', 'Ukraine', 'Russia'],
  ...['Kremlin', 'Crimea', 'Europe', 'NATO', 'Izvestia', 'Britain and France'],
  ...['Zaporizhzhia nuclear power plant', 'western Russian region of Kursk'],
];

/** Numbers, years and counts. */
export const figures = [
  '30-day ceasefire proposal',
  'in 2014',
  'full-scale invasion in 2022',
  'four eastern Ukrainian regions',
];

/** A few words for each thing the report says, with its hedges. */
export const told = [
  'speak with Russian President Vladimir Putin on Tuesday',
  'ending the war in Ukraine',
  'expected to',
  'Kyiv might concede',
  'told reporters aboard Air Force One',
  'back to Washington from Florida',
  'Ukraine accepted last week',
  'heavy airstrikes over the weekend',
  'against Ukrainian troops',
  'no further details',
  'likely referred to',
  'occupied by Russia',
  "Europe's largest",
  'declined to comment',
  'sent Trump a message about the ceasefire plan',
  'held talks in Moscow',
  'reportedly expressed',
  "challenges in securing Russia's agreement",
  'expressed hope',
  'repeatedly',
  'sovereignty is not negotiable',
  'must return all the territory',
  'seized Crimea in 2014',
  'controls large portions of four',
  'Izvestia on Monday',
  'as part of any peace deal',
  'barring Ukraine from NATO membership',
  'neutral',
  "Grushko's remarks made no mention",
  'prepared to send a peacekeeping force',
];

/** Passages that the report puts between quotation marks, and who said them. */
export const quoted: readonly { words: string; speaker: string }[] = [
  { words: 'We want to see if we can bring that war to an end,', speaker: 'Donald Trump' },
  {
    words:
      "Maybe we can, maybe we can't, but I think we have a very good chance. A lot of work has been done over the weekend.",
    speaker: 'Donald Trump',
  },
  {
    words:
      "We'll be talking about land. We'll be talking about power plants… We're already discussing dividing up certain assets.",
    speaker: 'Donald Trump',
  },
  { words: 'cautious optimism', speaker: 'Vladimir Putin' },
  { words: 'ironclad', speaker: 'Alexander Grushko' },
];

/** How the sections begin that stand for the parts under the report’s subheadings. */
export const subheadedParts = ['The Kremlin confirms', 'Russia seeks “ironclad” guarantees'];
