import { Box, Button } from '@mui/material';
import { Node, mergeAttributes } from '@tiptap/core';
import { EditorContent, NodeViewWrapper, ReactNodeViewRenderer, useEditor, useEditorState, type Editor, type NodeViewProps } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { request } from '../graphql/request';
import { SaveDossierLetterDocument, type DossierFigure, type ShownDossier } from './dossiers.documents';
import { FigurePicker } from './figure-picker';
import { text } from './messages.fr';
import { Section } from './section';
import { useDossierAct } from './use-dossier-act';

const words = text.letter;
const Figures = createContext<ReadonlyMap<string, DossierFigure>>(new Map());

/** A figure in the letter: an atom that holds an id, and is printed from the snapshot. */
function FigureView({ node }: NodeViewProps) {
  const figure = useContext(Figures).get(String(node.attrs['figureId']));
  return (
    <NodeViewWrapper as="span" role="img" aria-label={figure ? words.figureLabel(figure.label, figure.printed) : words.missing} title={figure?.label ?? String(node.attrs['figureId'])} data-figure={String(node.attrs['figureId'])}
      style={{ fontWeight: 700, padding: '0 3px', borderRadius: 3, background: figure ? 'var(--vg-accent-wash)' : 'var(--vg-danger-wash)', color: figure ? 'inherit' : 'var(--vg-danger)', whiteSpace: 'nowrap' }}>
      {figure?.printed ?? words.missing}
    </NodeViewWrapper>
  );
}

const FigureNode = Node.create({
  name: 'figure', group: 'inline', inline: true, atom: true, selectable: true,
  addAttributes: () => ({ figureId: { default: '', parseHTML: (element) => element.getAttribute('data-figure') } }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['span', mergeAttributes(HTMLAttributes, { 'data-figure': String(node.attrs['figureId']) }), String(node.attrs['figureId'])],
  addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'span' }),
});

const EXTENSIONS = [
  StarterKit.configure({ heading: { levels: [2, 3] }, blockquote: false, code: false, codeBlock: false, horizontalRule: false, italic: false, link: false, orderedList: false, strike: false, underline: false }),
  FigureNode,
];

/** The letter, written in the page: text, titles, lists, and figures that are references to the snapshot. */
export function LetterEditor({ dossier }: { dossier: ShownDossier }) {
  const figures = useMemo(() => new Map((dossier.snapshot?.figures ?? []).map((figure) => [figure.id, figure])), [dossier.snapshot]);
  if (dossier.letter === null) return <Section title={words.title}>{words.none}</Section>;
  return <Figures.Provider value={figures}><Written key={`${dossier.version} ${dossier.letterOpen}`} dossier={dossier} letter={dossier.letter} /></Figures.Provider>;
}

function Written({ dossier, letter }: { dossier: ShownDossier; letter: string }) {
  const [dirty, setDirty] = useState(false);
  const [picking, setPicking] = useState(false);
  const editor = useEditor({
    extensions: EXTENSIONS, content: JSON.parse(letter) as object, editable: dossier.letterOpen, onUpdate: () => setDirty(true),
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.label, 'aria-readonly': String(!dossier.letterOpen), class: 'vg-letter', tabindex: '0' } },
  });
  const save = useDossierAct(async () => (await request(SaveDossierLetterDocument, { id: dossier.id, revision: dossier.revision, letter: JSON.stringify(editor.getJSON()) })).saveDossierLetter, words.saved);
  return (
    <Section title={words.title} actions={dossier.letterOpen && <Button variant={dirty ? 'contained' : 'outlined'} disabled={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: () => setDirty(false) })}>{words.save}</Button>}>
      {dossier.letterOpen ? <Toolbar editor={editor} dossier={dossier} onPick={() => setPicking(true)} /> : <Box sx={{ color: 'text.secondary', mb: 1 }}>{words.closed}</Box>}
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.9375rem', minHeight: 24 }}>{dirty && words.unsaved}</Box>
      <Box sx={PAPER}><EditorContent editor={editor} /></Box>
      {picking && <FigurePicker figures={dossier.snapshot?.figures ?? []} onClose={() => setPicking(false)} onPick={({ id }) => { setPicking(false); editor.chain().focus().insertContent({ type: 'figure', attrs: { figureId: id } }).run(); }} />}
    </Section>
  );
}

const PAPER = {
  border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', maxHeight: '75vh', overflowY: 'auto',
  '& .vg-letter': { p: { xs: 2, sm: 3 }, minHeight: 280, maxWidth: '72ch', lineHeight: 1.6, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' } },
  '& .vg-letter h2': { fontSize: '1.1875rem', mt: 2.5, mb: 1 }, '& .vg-letter h3': { fontSize: '1.0625rem', mt: 2, mb: 0.75 }, '& .vg-letter p': { my: 1 }, '& .vg-letter li p': { my: 0.25 },
} as const;

function Toolbar({ editor, dossier, onPick }: { editor: Editor; dossier: ShownDossier; onPick: () => void }) {
  const on = useEditorState({ editor, selector: ({ editor: one }) => ({ bold: one.isActive('bold'), heading: one.isActive('heading'), list: one.isActive('bulletList') }) });
  return (
    <Box role="group" aria-label={words.toolbar} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
      <Tool pressed={on.bold} onClick={() => editor.chain().focus().toggleBold().run()}>{words.bold}</Tool>
      <Tool pressed={on.heading} onClick={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}>{words.heading}</Tool>
      <Tool pressed={on.list} onClick={() => editor.chain().focus().toggleBulletList().run()}>{words.list}</Tool>
      <Button size="small" onClick={() => editor.chain().focus().undo().run()}>{words.undo}</Button>
      <Button size="small" onClick={() => editor.chain().focus().redo().run()}>{words.redo}</Button>
      <Button size="small" variant="contained" disableElevation onClick={onPick} disabled={!dossier.snapshot}>{words.figure}</Button>
      <ReadyParagraphs paragraphs={dossier.snapshot?.paragraphs ?? []} onChoose={(content) => editor.chain().focus().insertContent({ type: 'paragraph', content: JSON.parse(content) as object[] }).run()} />
    </Box>
  );
}

const Tool = ({ pressed, onClick, children }: { pressed: boolean; onClick: () => void; children: ReactNode }) => (
  <Button size="small" variant="outlined" aria-pressed={pressed} onClick={onClick} sx={pressed ? { bgcolor: 'var(--vg-accent-wash)' } : undefined}>{children}</Button>
);

function ReadyParagraphs({ paragraphs, onChoose }: { paragraphs: readonly { code: string; label: string; content: string }[]; onChoose: (content: string) => void }) {
  if (paragraphs.length === 0) return null;
  return (
    <Box component="label" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, maxWidth: '100%', fontSize: '0.9375rem' }}>
      {words.paragraph}
      <Box component="select" value="" onChange={(event) => { const chosen = paragraphs.find(({ code }) => code === event.target.value); if (chosen) onChoose(chosen.content); }} sx={{ minHeight: 34, maxWidth: '100%', px: 1, borderRadius: 1, border: 1, borderColor: 'var(--vg-line-strong)', bgcolor: 'background.paper', color: 'text.primary', font: 'inherit' }}>
        <option value="">{words.choose}</option>
        {paragraphs.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
      </Box>
    </Box>
  );
}
