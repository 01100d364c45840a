import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { refuseAnnouncedSize, spoolUpload } from './spool-upload.js';

const spools = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('waymark-import-'));

describe('spoolUpload', () => {
  it('keeps the upload while it is used, to be read more than once, and nothing afterwards', async () => {
    const before = spools();
    const twice = await spoolUpload(Readable.from([Buffer.from('ab'), Buffer.from('c')]), async (file) => [
      await text(file.open()),
      await text(file.open()),
      spools().length,
    ]);
    expect(twice).toEqual(['abc', 'abc', before.length]);
    expect(spools()).toEqual(before);
  });

  it('refuses what is larger than it may be, without closing the connection it came on', async () => {
    const upload = Readable.from([Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi')]);
    const use = () => Promise.reject(new Error('not to be reached'));
    await expect(spoolUpload(upload, use, 5)).rejects.toMatchObject({
      kind: 'too-large',
      code: 'FILE_TOO_LARGE',
    });
    expect(upload.destroyed).toBe(false);
    await expect(spoolUpload(Readable.from([Buffer.from('abcde')]), async () => 'ok', 5)).resolves.toBe('ok');
  });

  it('says so when the upload is cut off', async () => {
    const upload = new Readable({ read: () => undefined });
    upload.push('abc');
    setTimeout(() => upload.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })), 100);
    await expect(spoolUpload(upload, async () => 'ok')).rejects.toMatchObject({ code: 'UPLOAD_CUT_OFF' });
  });

  it('goes by the announced size where there is one', () => {
    expect(() => refuseAnnouncedSize('6', 5)).toThrow(/larger than 5 bytes/);
    expect(() => refuseAnnouncedSize('5', 5)).not.toThrow();
    expect(() => refuseAnnouncedSize(undefined, 5)).not.toThrow();
  });
});
