// Owns which feed answers at an address. May not say what is in one.
import { feedAddress } from '../site/feed-address.ts';
import type { FeedAnswer, FeedsAnswer } from './answers.ts';
import { isList, readFeedQuestion, type FeedQuestion } from './feed-addresses.ts';
import { feedsAnswer } from './feed-list.ts';
import { correctionsFeed, listFeed, monthFeed, siteFeed, speakerFeed } from './feeds.ts';
import { aliasAnswer } from './plain.ts';
import type { Reader } from './reader.ts';

/** The feed that is asked for, or the list of all. */
export function askFeed(
  reader: Reader,
  question: FeedQuestion,
): FeedAnswer | FeedsAnswer | undefined {
  switch (question.of) {
    case 'all':
      return feedsAnswer(reader);
    case 'month':
      return monthFeed(reader, question.month);
    case 'site':
      return siteFeed(reader);
    case 'corrections':
      return correctionsFeed(reader);
    case 'speaker':
      return speakerFeed(reader, question) ?? oldFeed(reader, question.beside);
    default: {
      const { of, id, beside } = question;
      return listFeed(reader, { of, id, beside }) ?? oldFeed(reader, beside);
    }
  }
}

/** The feed beside a list's old address goes on there: no static host could lead a feed reader elsewhere. */
function oldFeed(reader: Reader, beside: string): FeedAnswer | FeedsAnswer | undefined {
  const target = aliasAnswer(reader, beside)?.target;
  if (target === undefined || target === beside || !isList(target)) return undefined;
  const question = readFeedQuestion(feedAddress(target, 'atom'));
  return question && askFeed(reader, question);
}
