// Owns the labels of reading without a network, in every language: most are shown by its script.

/** What a language says there. `#` stands for a date with its time. */
export interface OfflineWords {
  /** The page that lists what is kept, and the links to it. */
  name: string;
  what: string;
  how: string;
  /** Where no script runs. */
  unscripted: string;
  /** The control under a story, what is said when it is done, and when it is not. */
  save: string;
  saved: string;
  remove: string;
  failed: string;
  /** At the foot of a page that no network gave. */
  copy: string;
  list: {
    titles: Record<'saved' | 'read' | 'newest', string>;
    /** Where nothing is saved. */
    none: string;
    kept: string;
    removeAll: string;
    /** Before the address of a page that could not be shown, and the link to it. */
    missed: string;
    again: string;
  };
}

/** The labels by language. */
export const offlineWords: Readonly<Record<'en' | 'uk' | 'ar', OfflineWords>> = {
  en: {
    name: 'Offline reading',
    what: 'What you read here stays on your device for a while, so that you can open it again where there is no network. The front page and the newest stories are there too.',
    how: '“Save for offline”, at the end of a story, keeps it with its pictures until you remove it. What you read and save is known to your device alone.',
    unscripted:
      'A script in your browser keeps these pages and lists them here. None is running, or your browser keeps nothing.',
    save: 'Save for offline',
    saved: 'Saved for offline',
    remove: 'Remove',
    failed: 'Could not be saved',
    copy: 'The network does not answer. This is a copy of #.',
    list: {
      titles: {
        saved: 'Saved by you',
        read: 'What you have read',
        newest: 'Newest stories',
      },
      none: 'You have saved no story yet.',
      kept: 'Copy of #',
      removeAll: 'Remove all',
      missed: 'There is no network, and no copy of this page on your device:',
      again: 'Try again',
    },
  },
  uk: {
    name: 'Читання офлайн',
    what: 'Те, що ви тут читаєте, деякий час лишається на вашому пристрої, тож його можна відкрити й без мережі. Так само зберігаються головна сторінка й найновіші матеріали.',
    how: '«Зберегти для читання офлайн» наприкінці матеріалу зберігає його разом із зображеннями, доки ви його не вилучите. Про те, що ви читаєте й зберігаєте, знає лише ваш пристрій.',
    unscripted:
      'Ці сторінки зберігає й перелічує тут скрипт у вашому браузері. Він не запущений, або ваш браузер нічого не зберігає.',
    save: 'Зберегти для читання офлайн',
    saved: 'Збережено на пристрої',
    remove: 'Вилучити',
    failed: 'Не вдалося зберегти',
    copy: 'Мережа не відповідає. Це копія, збережена #.',
    list: {
      titles: {
        saved: 'Збережене вами',
        read: 'Прочитане',
        newest: 'Найновіші матеріали',
      },
      none: 'Ви ще не зберегли жодного матеріалу.',
      kept: 'Копія: #',
      removeAll: 'Вилучити все',
      missed: 'Немає мережі, і на пристрої немає копії цієї сторінки:',
      again: 'Спробувати ще раз',
    },
  },
  ar: {
    name: 'القراءة دون اتصال',
    what: 'ما تقرؤه هنا يبقى على جهازك مدة من الزمن، لتتمكن من فتحه حيث لا توجد شبكة. وتبقى عليه أيضا الصفحة الأولى وأحدث المواد.',
    how: 'زر «حفظ للقراءة دون اتصال» في آخر كل مادة يحفظها مع صورها إلى أن تزيلها. ما تقرؤه وما تحفظه لا يعلم به إلا جهازك.',
    unscripted:
      'يحفظ هذه الصفحات ويعرضها هنا برنامج صغير في متصفحك، وهو لا يعمل الآن أو أن متصفحك لا يحفظ شيئا.',
    save: 'حفظ للقراءة دون اتصال',
    saved: 'حُفظت على جهازك',
    remove: 'إزالة',
    failed: 'تعذر الحفظ',
    copy: 'الشبكة لا تستجيب. هذه نسخة محفوظة بتاريخ #.',
    list: {
      titles: {
        saved: 'ما حفظته',
        read: 'ما قرأته',
        newest: 'أحدث المواد',
      },
      none: 'لم تحفظ أي مادة بعد.',
      kept: 'نسخة بتاريخ #',
      removeAll: 'إزالة الكل',
      missed: 'لا توجد شبكة، ولا توجد على جهازك نسخة من هذه الصفحة:',
      again: 'إعادة المحاولة',
    },
  },
};
