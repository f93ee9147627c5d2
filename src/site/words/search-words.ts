// Owns the labels of the page of search, in every language: most are shown by its script.
import { forms } from './plural.ts';

/** What a language says there. */
export interface SearchWords {
  name: string;
  /** Beside what is typed. */
  words: string;
  /** Where no script runs. */
  unscripted: string;
  /** Over the other ways to stories. */
  browse: string;
  ways: Record<'archive' | 'topic' | 'writer' | 'speaker' | 'all', string>;
  narrow: string;
  /** What narrows a search, and what leaves it wide. */
  filters: Record<'desk' | 'topic' | 'kind' | 'writer' | 'speaker' | 'year', string>;
  any: string;
  order: string;
  orders: Record<'best' | 'newest', string>;
  loading: string;
  /** As `forms` of plural.ts. */
  found: string;
  none: string;
  noneHelp: string;
  more: string;
  failed: string;
  /** Where there is no network. */
  offline: string;
  again: string;
}

/** The labels by language. */
export const searchWords: Readonly<Record<'en' | 'uk' | 'ar', SearchWords>> = {
  en: {
    name: 'Search',
    words: 'Words to look for',
    unscripted:
      'Search works in your browser by a script, and none is running. These pages lead to every story without one.',
    browse: 'Ways to every story',
    ways: {
      archive: 'By day, month and year',
      topic: 'By topic',
      writer: 'By writer',
      speaker: 'By who is quoted',
      all: 'A–Z',
    },
    narrow: 'Narrow the search',
    filters: {
      desk: 'Desk',
      topic: 'Topic',
      kind: 'Kind',
      writer: 'Writer',
      speaker: 'Quoted',
      year: 'Year',
    },
    any: 'Any',
    order: 'Order',
    orders: { best: 'Best match first', newest: 'Newest first' },
    loading: 'Searching…',
    found: forms({ one: '# story found', other: '# stories found' }),
    none: 'No story was found.',
    noneHelp: 'Look for fewer words, or for the beginning of one.',
    more: 'Show more',
    failed: 'The search could not be loaded.',
    offline: 'Search needs a network, and there is none.',
    again: 'Try again',
  },
  uk: {
    name: 'Пошук',
    words: 'Слова, які шукати',
    unscripted:
      'Пошук працює у вашому браузері за допомогою скрипту, а він не запущений. Ці сторінки ведуть до кожного матеріалу й без нього.',
    browse: 'Шляхи до кожного матеріалу',
    ways: {
      archive: 'За днями, місяцями й роками',
      topic: 'За темами',
      writer: 'За авторами',
      speaker: 'За тими, кого цитуємо',
      all: 'За абеткою',
    },
    narrow: 'Уточнити пошук',
    filters: {
      desk: 'Розділ',
      topic: 'Тема',
      kind: 'Жанр',
      writer: 'Автор',
      speaker: 'Кого цитуємо',
      year: 'Рік',
    },
    any: 'Будь-що',
    order: 'Порядок',
    orders: { best: 'Спершу найвідповідніші', newest: 'Спершу найновіші' },
    loading: 'Шукаємо…',
    found: forms({
      one: 'Знайдено # матеріал',
      few: 'Знайдено # матеріали',
      many: 'Знайдено # матеріалів',
      other: 'Знайдено # матеріалу',
    }),
    none: 'Нічого не знайдено.',
    noneHelp: 'Спробуйте менше слів або лише початок слова.',
    more: 'Показати ще',
    failed: 'Не вдалося завантажити пошук.',
    offline: 'Для пошуку потрібна мережа, а її немає.',
    again: 'Спробувати ще раз',
  },
  ar: {
    name: 'بحث',
    words: 'كلمات البحث',
    unscripted:
      'يعمل البحث في متصفحك ببرنامج صغير، وهو لا يعمل الآن. هذه الصفحات تقود إلى كل مادة من دونه.',
    browse: 'طرق إلى كل مادة',
    ways: {
      archive: 'بحسب اليوم والشهر والسنة',
      topic: 'بحسب الموضوع',
      writer: 'بحسب الكاتب',
      speaker: 'بحسب المتحدث',
      all: 'بالترتيب الأبجدي',
    },
    narrow: 'تضييق البحث',
    filters: {
      desk: 'القسم',
      topic: 'الموضوع',
      kind: 'النوع',
      writer: 'الكاتب',
      speaker: 'المتحدث',
      year: 'السنة',
    },
    any: 'الكل',
    order: 'الترتيب',
    orders: { best: 'الأنسب أولا', newest: 'الأحدث أولا' },
    loading: 'جار البحث…',
    found: forms({
      one: 'عُثر على مادة واحدة',
      two: 'عُثر على مادتين',
      few: 'عُثر على # مواد',
      many: 'عُثر على # مادة',
      other: 'عُثر على # مادة',
    }),
    none: 'لم يُعثر على أي مادة.',
    noneHelp: 'جرّب كلمات أقل، أو بداية كلمة فقط.',
    more: 'عرض المزيد',
    failed: 'تعذر تحميل البحث.',
    offline: 'يحتاج البحث إلى شبكة، ولا توجد شبكة الآن.',
    again: 'إعادة المحاولة',
  },
};
