import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { RemoveViewDocument, RenameViewDocument, SaveViewDocument, SavedViewsDocument, type SavedView } from '../analyses.documents';
import { text } from '../messages.fr';

const KEY = ['saved-views'];
const words = text.saved;

/** What became of a gesture, and the view to bring back where one was removed. */
export interface Said { readonly tone: 'success' | 'error'; readonly words: string; readonly removed?: SavedView }

/** One's own views, and what is done to them; nothing that is removed is lost before the dialogue closes. */
export function useSavedViews() {
  const client = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => request(SavedViewsDocument, {}, signal) });
  const failed = (failure: unknown) => setSaid({ tone: 'error', words: failureMessage(failure) });
  const told = (answer: { __typename: string; message?: string }, done: string) => {
    setSaid(answer.__typename === 'SaveViewRefused' ? { tone: 'error', words: answer.message ?? '' } : { tone: 'success', words: done });
    return client.invalidateQueries({ queryKey: KEY });
  };
  const keeping = useMutation({ mutationFn: (view: Omit<SavedView, 'id'>) => request(SaveViewDocument, { name: view.name, address: view.address }), onError: failed });
  const renaming = useMutation({ mutationFn: (view: Omit<SavedView, 'address'>) => request(RenameViewDocument, { id: view.id, name: view.name }), onError: failed });
  const removing = useMutation({ mutationFn: ({ id }: SavedView) => request(RemoveViewDocument, { id }), onError: failed });
  return {
    views: data?.savedViews, failure: error && !data ? failureMessage(error) : null, again: () => void refetch(), said, pending: keeping.isPending || renaming.isPending || removing.isPending,
    keep: (name: string, address: string, done: () => void) => keeping.mutate({ name, address }, { onSuccess: ({ saveView }) => { if (saveView.__typename === 'SavedView') done(); return told(saveView, words.kept); } }),
    restore: ({ name, address }: SavedView) => keeping.mutate({ name, address }, { onSuccess: ({ saveView }) => told(saveView, words.restored) }),
    rename: (id: string, name: string, done: () => void) => renaming.mutate({ id, name }, { onSuccess: ({ renameView }) => { if (renameView.__typename === 'SavedView') done(); return told(renameView, words.renamed); } }),
    remove: (view: SavedView) => removing.mutate(view, { onSuccess: () => { setSaid({ tone: 'success', words: words.removed(view.name), removed: view }); return client.invalidateQueries({ queryKey: KEY }); } }),
    copied: () => setSaid({ tone: 'success', words: text.copied }),
  };
}
