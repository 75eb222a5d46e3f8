import type { LetterNode } from './letter-body';

/** Blocks that a template asks for, made of what the snapshot holds. */
export const TEMPLATE_BLOCKS = ['recommendations', 'last-letter', 'regional-letters', 'baseline'] as const;
export type TemplateBlock = (typeof TEMPLATE_BLOCKS)[number];

const REFERENCE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * A template: paragraphs parted by empty lines; « ## » begins a heading, « - » each item of a list, `**so**` is bold, `{{right/CAF/share}}`
 * is a figure of the snapshot, and `{{recommendations}}`, `{{last-letter}}`, `{{regional-letters}}` or `{{baseline}}` alone in a paragraph is a whole block.
 */
export function referencesOf(template: string): string[] {
  return [...new Set([...template.matchAll(REFERENCE)].map((match) => match[1] ?? ''))];
}

/** @param block gives the nodes of a whole block @param has tells whether a figure may be quoted: a paragraph or item with one that may not is left out */
export function letterFromTemplate(template: string, has: (figureId: string) => boolean, block: (name: TemplateBlock) => readonly LetterNode[]): LetterNode {
  const content = template.replaceAll('\r\n', '\n').split(/\n{2,}/).map((part) => part.trim()).filter((part) => part !== '').flatMap((part): LetterNode[] => {
    const whole = TEMPLATE_BLOCKS.find((name) => new RegExp(`^\\{\\{\\s*${name}\\s*\\}\\}$`).test(part));
    if (whole) return [...block(whole)];
    if (part.startsWith('- ')) {
      const items = part.split(/\n(?=- )/).map((item) => item.replace(/^- /, '')).filter((item) => quotable(item, has));
      return items.length === 0 ? [] : [listOf(items.map((item) => inlineOf(item)))];
    }
    if (!quotable(part, has)) return [];
    const heading = /^(#{2,3}) (.*)$/s.exec(part);
    if (heading) return [{ type: 'heading', attrs: { level: heading[1] === '###' ? 3 : 2 }, content: inlineOf(heading[2] ?? '') }];
    return [{ type: 'paragraph', content: inlineOf(part) }];
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

export const listOf = (items: readonly (readonly LetterNode[])[]): LetterNode => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content: [{ type: 'paragraph', content }] })) });

const quotable = (part: string, has: (figureId: string) => boolean): boolean => referencesOf(part).every(has);

/** Text with its figures and its bold stretches as nodes; a figure within bold is a figure. */
export function inlineOf(text: string, bold = false): LetterNode[] {
  return text.replaceAll('\n', ' ').split(bold ? /(\{\{[^{}]*\}\})/ : /(\{\{[^{}]*\}\}|\*\*[^*]+\*\*)/).flatMap((part): LetterNode[] => {
    const figure = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part);
    if (figure) return [{ type: 'figure', attrs: { figureId: figure[1] ?? '' } }];
    const stressed = /^\*\*([^*]+)\*\*$/.exec(part);
    if (stressed) return inlineOf(stressed[1] ?? '', true);
    return part === '' ? [] : [{ type: 'text', text: part, ...(bold ? { marks: [{ type: 'bold' }] } : {}) }];
  });
}
