import { type ButtonKind, buttonStyle } from '@entrepot/ui';
import { Download } from 'lucide-react';
import { fileSize } from './file-size.ts';

/** Downloads the file of an export. The browser takes the click, not the router: the server sends a file. */
export function DownloadLink({ file, kind = 'secondary' }: {
  readonly file: { readonly name: string; readonly bytes: number; readonly path: string };
  readonly kind?: ButtonKind;
}) {
  return (
    <a href={file.path} download={file.name} title={file.name} className={buttonStyle(kind, kind === 'primary' ? 'medium' : 'small')}>
      <Download size={16} aria-hidden />
      Download
      <span className="font-normal">{fileSize(file.bytes)}</span>
      <span className="sr-only">{file.name}</span>
    </a>
  );
}
