// Owns which module answers which question. May not answer one itself.
import type { Answer } from './answers.ts';
import { askFeed } from './ask-feed.ts';
import { archiveAnswer, dayAnswer, monthAnswer, yearAnswer } from './by-date.ts';
import { correctionsAnswer } from './corrections.ts';
import { ofForm } from './forms.ts';
import { frontAnswer } from './front.ts';
import { listAnswer, listMonthAnswer } from './lists.ts';
import { llmsAnswer } from './llms.ts';
import { namesAnswer } from './names.ts';
import { newsSitemapAnswer } from './news.ts';
import { aliasAnswer, plainAnswer } from './plain.ts';
import { quotationAnswer, speakerAnswer } from './quotations.ts';
import { readQuestion, type Question } from './question.ts';
import type { Reader } from './reader.ts';
import { sitemapAnswer, sitemapIndexAnswer } from './sitemaps.ts';
import { storyAnswer } from './story-answer.ts';
import { workerAnswer } from './worker.ts';

/** The answer at an address; `undefined` where no page is. */
export function ask(reader: Reader, address: string): Answer | undefined {
  const question = readQuestion(address);
  if (question.page === 'worker') return workerAnswer(reader);
  return question.page === 'other'
    ? askByName(reader, address)
    : (askByForm(reader, question, address) ?? aliasAnswer(reader, address));
}

function askByName(reader: Reader, address: string): Answer | undefined {
  const of = ofForm(address, reader.site()) ?? address;
  return (
    storyAnswer(reader, of) ??
    quotationAnswer(reader, of) ??
    plainAnswer(reader, address) ??
    aliasAnswer(reader, address)
  );
}

function askByForm(
  reader: Reader,
  question: Exclude<Question, { page: 'other' | 'worker' }>,
  address: string,
): Answer | undefined {
  switch (question.page) {
    case 'front':
      return frontAnswer(reader);
    case 'archive':
      return archiveAnswer(reader);
    case 'corrections':
      return correctionsAnswer(reader);
    case 'corrections-month':
      return correctionsAnswer(reader, question.month);
    case 'search':
    case 'offline':
      return reader.site()[question.page] ? { page: question.page } : undefined;
    case 'year':
      return yearAnswer(reader, question.date);
    case 'month':
      return monthAnswer(reader, question.date);
    case 'day':
      return dayAnswer(reader, question.date);
    case 'list':
      return listAnswer(reader, question.of, question.id);
    case 'speaker':
      return speakerAnswer(reader, question.id);
    case 'speaker-month':
      return speakerAnswer(reader, question.id, question.month);
    case 'list-month':
      return listMonthAnswer(reader, { ...question, address });
    case 'names':
      return namesAnswer(reader.store, reader.site(), question);
    case 'sitemap-index':
      return sitemapIndexAnswer(reader.store, reader.site());
    case 'sitemap':
      return sitemapAnswer(reader.store, reader.site(), question);
    case 'news-sitemap':
      return newsSitemapAnswer(reader);
    case 'llms':
      return llmsAnswer(reader);
    case 'feed':
      return askFeed(reader, question);
  }
}
