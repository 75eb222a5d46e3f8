import type { Foot } from './compose-letter';
import { LETTER } from './messages.fr';
import type { Section } from './notice-section';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** One column, real text and real links, no picture and nothing fetched: read by any mailbox and any screen reader, in light and in dark. */
export function letterHtml(title: string, sections: readonly Section[], { settings, stop }: Foot): string {
  const body = sections.map(({ title: heading, lines, link }) => `
<h2 style="font-size:18px;margin:24px 0 8px">${escaped(heading)}</h2>
<ul style="margin:0;padding-left:20px">${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
<p style="margin:16px 0"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0c5b61;color:#ffffff;text-decoration:none">${escaped(link.label)}</a></p>`).join('');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,Arial,sans-serif"><main style="max-width:560px">
<h1 style="font-size:20px;margin:0 0 16px">${escaped(title)}</h1>
<p>${escaped(LETTER.hello)}</p>${body}
<p>${escaped(LETTER.why)}</p>
<hr style="border:0;border-top:1px solid #7b8587;margin:24px 0">
<p style="font-size:15px">${escaped(LETTER.signature)}<br><a href="${escaped(settings)}">${escaped(LETTER.settings)}</a> · <a href="${escaped(stop)}">${escaped(LETTER.stop)}</a></p>
</main></body></html>
`;
}
