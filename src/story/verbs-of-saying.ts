// Owns, by language, the words by which a sentence says who speaks: verbs of saying in their forms, and
// the small words around a name. A language that is not here gets no advice about unmarked quotations.

/** Words in lower case, as they stand in a sentence. */
export interface SayingWords {
  verbs: ReadonlySet<string>;
  /** Verbs after which the hearer is named, never the speaker. */
  toHearer: ReadonlySet<string>;
  /** Each followed by the speaker: `according to`. */
  according: readonly (readonly string[])[];
  /** What may stand between a name and its verb. */
  between: ReadonlySet<string>;
  /** `he`, `she`: the speaker who was just named. */
  pronouns: ReadonlySet<string>;
  /** What begins a report in other words: “Trump said that …”. */
  reporting: ReadonlySet<string>;
  /** A name after one of these in its clause tells something of the speaker: “a man who knows Trump”. */
  relative: ReadonlySet<string>;
  /** A name after one of these is a place, a whole or one of several, not the speaker. */
  notBefore: ReadonlySet<string>;
  /** Offices before a name, and words that are capitals only because a sentence begins. */
  notNames: ReadonlySet<string>;
  /** Titles before a surname that stands for somebody whose full name it does not tell. */
  titles: ReadonlySet<string>;
  /** Before quotation marks: what stands in them was written on something or is its title, or the words are somebody else’s. */
  notSaid: ReadonlySet<string>;
  /** Whether names are told by their capitals. */
  capitals: boolean;
  /** Whether names after `according` change their endings. */
  inflected: boolean;
}

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const english: SayingWords = {
  verbs: of(
    'said says saying told tells telling added adds adding asked asks asking wrote writes writing ' +
      'warned warns warning announced announces announcing replied replies answered answers ' +
      'explained explains declared declares insisted insists argued argues noted stressed recalled ' +
      'remarked stated concluded conceded acknowledged admitted promised vowed posted tweeted',
  ),
  toHearer: of('told tells telling'),
  according: [['according', 'to']],
  between: of(
    'also later again then had has have once first still even repeatedly publicly recently reportedly ' +
      'previously earlier simply',
  ),
  pronouns: of('he she'),
  reporting: of('he she they it that there his her'),
  relative: of('who whom whose which that'),
  notBefore: of('of in at from for to with by near on and or outside against about'),
  notNames: of(
    'president vice prime minister secretary chancellor chairman chairwoman chair senator sen sen. ' +
      'representative rep rep. governor gov gov. mayor mr mr. mrs mrs. ms ms. dr dr. prof prof. ' +
      'professor sir dame lord lady king queen prince princess pope general gen gen. colonel col col. ' +
      'captain capt capt. lieutenant lt lt. sergeant sgt sgt. admiral judge justice ambassador ' +
      'spokesman spokeswoman spokesperson director commissioner speaker premier chief deputy state ' +
      'adviser advisor envoy inspector the a an but and then when as while after before because ' +
      'although if so yet later meanwhile however today yesterday earlier on in at monday tuesday ' +
      'wednesday thursday friday saturday sunday january february march april may june july august ' +
      'september october november december here there this that these those his her their our my ' +
      'what who why how not even still also only both asked speaking i he she they it we you',
  ),
  titles: of('mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady'),
  notSaid: of(
    'book novel film movie song poem play article essay report headline headlined titled entitled ' +
      'called named slogan motto banner banners sign signs poster placard hashtag inscription reading ' +
      'reads read proverb saying phrase words chanted chanting clause law act bill paragraph ' +
      'whether asked question answering replying series podcast programme program',
  ),
  capitals: true,
  inflected: false,
};

const ukrainian: SayingWords = {
  verbs: of(
    'сказав сказала сказали каже кажуть говорить говорив говорила заявив заявила заявили заявляє ' +
      'додав додала додали додає запитав запитала спитав спитала питає написав написала написали ' +
      'пише попередив попередила попередили попереджає оголосив оголосила оголосили повідомив ' +
      'повідомила повідомили повідомляє відповів відповіла відповіли відповідає пояснив пояснила ' +
      'пояснює зазначив зазначила зазначили зазначає наголосив наголосила наголошує підкреслив ' +
      'підкреслила підкреслює розповів розповіла розповідає визнав визнала пообіцяв пообіцяла ' +
      'зауважив зауважила нагадав нагадала',
  ),
  toHearer: of(''),
  according: [
    ['за', 'словами'],
    ['зі', 'слів'],
    ['як', 'повідомляє'],
  ],
  between: of('також потім пізніше раніше знову згодом ще вже тоді неодноразово публічно коротко'),
  pronouns: of('він вона'),
  reporting: of('що він вона вони'),
  relative: of(
    'що хто кого кому ким чий чия чиє чиї чийого чиєї чиїх який яка яке які якого якої яких якому якій ' +
      'яким якою якими якім яку котрий котра котре котрі котрого котрої котрих котрому котрій котрим ' +
      'котрою котрими котру',
  ),
  notBefore: of('у в на з із зі до від для про при біля та і й або чи під проти за'),
  notNames: of(
    'президент президентка прем’єр прем’єр-міністр міністр міністерка голова речник речниця депутат ' +
      'депутатка генерал полковник посол суддя мер директор пан пані а але і й та тоді потім пізніше ' +
      'раніше коли якщо бо проте однак утім також сьогодні вчора учора водночас він вона вони воно це ' +
      'цей ця той та там тут як що хто чому у в на з за після перед до для про ми ви я ти',
  ),
  titles: of('пан пані пана панові пану панні панна доктор докторка лікар лікарка'),
  notSaid: of(
    'книга книзі книгу роман романі фільм фільмі пісня пісні вірш вірші п’єса стаття статті статтю ' +
      'назвою заголовком гаслом гасло написом напис плакат плакати табличка прислів’я закон законі ' +
      'закону слова фраза запитання питання чи',
  ),
  capitals: true,
  inflected: true,
};

const arabic: SayingWords = {
  verbs: of(
    'قال قالت قالوا يقول تقول صرح صرحت أضاف أضافت أعلن أعلنت كتب كتبت حذر حذرت سأل سألت أكد أكدت ' +
      'أوضح أوضحت ذكر ذكرت أجاب أجابت رد ردت شدد شددت أشار أشارت تابع تابعت',
  ),
  toHearer: of(''),
  according: [['وفقا'], ['بحسب'], ['حسب']],
  between: of('أيضا لاحقا'),
  pronouns: of(''),
  reporting: of('أن إن بأن إنه إنها'),
  relative: of('الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي'),
  notBefore: of('في من إلى عن مع على'),
  notNames: of(''),
  titles: of('السيد السيدة الآنسة الدكتور الدكتورة للسيد للسيدة والسيد والسيدة'),
  notSaid: of(
    'كتاب كتابه كتابها رواية فيلم أغنية قصيدة مقال مقالة بعنوان عنوان شعار لافتة عبارة مثل قانون هل',
  ),
  capitals: false,
  inflected: false,
};

const byLanguage: Readonly<Record<string, SayingWords>> = {
  en: english,
  uk: ukrainian,
  ar: arabic,
};

/** The words of a BCP 47 language; undefined where we know none. */
export function sayingWords(language: string): SayingWords | undefined {
  return byLanguage[language.split('-', 1)[0]?.toLowerCase() ?? ''];
}

/** Whether a word is a verb of saying in one of its forms. */
export function isVerb(word: string | undefined, { verbs, capitals }: SayingWords): boolean {
  if (word === undefined) return false;
  const folded = word.toLowerCase().replace(/[\u064B-\u0652]/g, '');
  if (verbs.has(folded)) return true;
  // In Arabic "and" is written together with the verb.
  return !capitals && /^[وف]/.test(folded) && verbs.has(folded.slice(1));
}
