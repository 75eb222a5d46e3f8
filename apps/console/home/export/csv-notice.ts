import { formatDay } from '@vigie/ui';
import { text } from '../messages.fr';
import type { About } from './about';
import type { Leaving } from './leaving';
import { columnsOf } from './map-columns';
import { MARK } from './map-csv';
import { linesOf, notesOf, titleOf } from './reading';

const words = text.export;

/** What must be read with the table, for whoever opens it: a CSV has no room for notes. */
export function csvNotice(leaving: Leaving, about: About, made: string): string {
  const columns = columnsOf(leaving, about).map(({ name }) => `${name} : ${words.columns[name]}`);
  return `${MARK}${[titleOf(leaving, about), '', ...linesOf(leaving, about), '', ...notesOf(leaving, about), words.made(formatDay(made)), '', words.columnsTitle, ...columns].join('\r\n')}\r\n`;
}

/** The same for programs: metadata of the W3C's « CSV on the Web », which are looked for under the name of the table followed by `-metadata.json`. */
export function csvMetadata(leaving: Leaving, about: About, file: string, made: string): string {
  const { release, earlier } = leaving;
  return `${JSON.stringify({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
    url: file,
    'dc:title': titleOf(leaving, about),
    'dc:description': [...linesOf(leaving, about), ...notesOf(leaving, about)],
    'dc:publisher': words.publisher,
    'dc:issued': made,
    'dc:identifier': [release, ...(earlier ? [earlier] : [])].map(({ hash }) => `sha256:${hash}`),
    'dc:temporal': [release, ...(earlier ? [earlier] : [])].map(({ from, to }) => `${from}/${to}`),
    'dc:spatial': about.place ?? words.everywhere,
    dialect: { delimiter: ';', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: 'code',
      columns: columnsOf(leaving, about).map(({ name, type }) => ({ name, titles: name, 'dc:description': words.columns[name], datatype: type === 'decimal' ? { base: 'decimal', format: { decimalChar: ',' } } : type })),
    },
  }, null, 1)}\n`;
}
