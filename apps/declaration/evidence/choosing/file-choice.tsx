import { useId, type ChangeEvent } from 'react';
import { Icon } from '../../controls/icon';
import { text } from '../messages.fr';

interface FileChoiceProps {
  readonly maxBytes: number;
  readonly busy: boolean;
  readonly onFile: (file: File, photographed: boolean) => void;
}

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf';

/** Two ways to bring a file: the camera of a phone, or what is already there. Both are plain file inputs, which every browser and reader knows. */
export function FileChoice({ maxBytes, busy, onFile }: FileChoiceProps) {
  const [camera, files, limits] = [useId(), useId(), useId()];
  const chosen = (photographed: boolean) => (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // So that the same file can be chosen again after a refusal.
    event.target.value = '';
    if (file) onFile(file, photographed);
  };
  return (
    <div className="file-choice">
      <p className="file-rule"><Icon name="shield" />{text.choose.rule}</p>
      <div className="file-ways">
        <span className="file-way">
          <input id={camera} type="file" accept="image/*" capture="environment" disabled={busy} aria-describedby={limits} onChange={chosen(true)} />
          <label htmlFor={camera}><Icon name="camera" />{text.choose.photo}</label>
        </span>
        <span className="file-way">
          <input id={files} type="file" accept={ACCEPTED} disabled={busy} aria-describedby={limits} onChange={chosen(false)} />
          <label htmlFor={files}><Icon name="attach" />{text.choose.file}</label>
        </span>
      </div>
      <p className="file-limits" id={limits}>{text.choose.limits((maxBytes / 1_000_000).toLocaleString('fr-FR'))}</p>
    </div>
  );
}
