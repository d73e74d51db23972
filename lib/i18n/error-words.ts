/** The words of the page that is shown when all else failed: no provider can be relied on there. */
import en from './messages/en/common.json';
import zh from './messages/zh-CN/common.json';
import { readLocale } from './locale';

/** @param language that of the document. */
export const errorWords = (language: string) => {
  const { error, button } = readLocale(language) === 'en' ? en : zh;
  const [before, after] = error.digest.split('{digest}') as [string, string];
  return {
    title: error.title,
    text: error.text,
    home: error.home,
    retry: button.retry,
    digest: (id: string) => before + id + after,
  };
};
