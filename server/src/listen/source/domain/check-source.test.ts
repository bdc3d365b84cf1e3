import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { describe, expect, it } from 'vitest';
import { checkSource } from './check-source.js';

const paths = (wrong: ReturnType<typeof checkSource>): string[] => wrong.map(({ path }) => path);

describe('the settings of a source', () => {
  it.each([
    ['123456789', []], ['https://apps.apple.com/jp/app/mihon/id123456789?l=en', []], ['', ['config.appId']], ['みほん', ['config.appId']], ['id', ['config.appId']],
  ])('name an app of the App Store by its id or address: %s', (appId, wrong) => {
    expect(paths(checkSource(sourceKinds.appstore, { appId, country: 'jp', url: '' }, []))).toEqual(wrong);
  });

  it.each([
    ['example.mihon.app', []], ['https://play.google.com/store/apps/details?id=example.mihon&hl=ja', []], ['みほん', ['config.packageName']], ['mihon', ['config.packageName']],
  ])('name an app of Google Play by its package or address: %s', (packageName, wrong) => {
    expect(paths(checkSource(sourceKinds.googleplay, { packageName, url: '' }, ['serviceAccount']))).toEqual(wrong);
  });

  it('ask only for what matters with them, and for the credentials they need', () => {
    expect(paths(checkSource(sourceKinds.hatena, { way: 'search', word: '', url: '' }, []))).toEqual(['config.word']);
    expect(paths(checkSource(sourceKinds.hatena, { way: 'hotentry', word: '', url: '' }, []))).toEqual([]);
    expect(paths(checkSource(sourceKinds.googleplay, { packageName: 'example.mihon', url: 'ftp://a.example/' }, []))).toEqual(['config.url', 'secrets.serviceAccount']);
  });
});
