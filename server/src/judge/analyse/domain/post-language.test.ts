import { describe, expect, it } from 'vitest';
import { detectLanguage } from './post-language.js';
import { normaliseText } from './normalise.js';

describe('the language of a post', () => {
  it.each([
    ['ミナモ最高', 'ja'], ['minamo is the best アプリ', 'ja'], ['最悪', 'ja'], ['システム障害', 'ja'],
    ['这个应用怎么又打不开了', 'zh'], ['這個很好用', 'zh'], ['미나모 앱이 안 열려요', 'ko'],
    ['The app is down again', 'en'], ['worst service ever', 'en'], ['La aplicación no funciona, muy mal', 'es'],
    ['Приложение не работает', 'ru'], ['แอปใช้ไม่ได้', 'th'],
    ['😡😡', 'und'], ['https://example.test/x', 'und'], ['', 'und'], ['@minamo_app', 'und'], ['東京', 'und'], ['12345', 'und'],
  ])('of "%s" is %s', (text, language) => {
    expect(detectLanguage(normaliseText(text).text, null)).toBe(language);
  });

  it('follows the source only where the text does not decide', () => {
    expect(detectLanguage('東京', 'ja')).toBe('ja');
    expect(detectLanguage('東京', 'zh-Hant')).toBe('zh');
    expect(detectLanguage('これはひどい', 'en')).toBe('ja');
  });
});
