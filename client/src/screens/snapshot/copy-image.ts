import { saveFile } from '../../ui/files.ts';

/**
 * Puts a PNG on the clipboard. Pages over plain http have none of their own, and people may refuse a page theirs:
 * then it is saved as a file of this name.
 */
export async function copyImage(image: Blob, name: string): Promise<'copied' | 'saved'> {
  if (globalThis.isSecureContext && 'ClipboardItem' in globalThis) {
    const item = new ClipboardItem({ 'image/png': image });
    const [outcome] = await Promise.allSettled([globalThis.navigator.clipboard.write([item])]);
    if (outcome.status === 'fulfilled') return 'copied';
  }
  saveFile(image, name);
  return 'saved';
}
