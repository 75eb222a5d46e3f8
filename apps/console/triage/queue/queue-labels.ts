import { findDepartment, findSite } from '@vigie/reference';
import type { Vocabularies } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import type { QueueView } from './queue-view';

/** What narrows the queue beside its part, in words, each with what takes it off. */
export function queueLabels(view: QueueView, labelOf: Vocabularies['labelOf']): { readonly key: keyof QueueView; readonly label: string; readonly without: Partial<QueueView> }[] {
  return [
    view.department && { key: 'department' as const, label: findDepartment(view.department)?.name ?? view.department, without: { department: null, site: null } },
    view.site && { key: 'site' as const, label: findSite(view.site)?.name ?? view.site, without: { site: null } },
    view.right && { key: 'right' as const, label: labelOf('rightsLost', view.right), without: { right: null } },
    view.difficulty && { key: 'difficulty' as const, label: labelOf('difficulties', view.difficulty), without: { difficulty: null } },
    view.causality && { key: 'causality' as const, label: labelOf('causalities', view.causality), without: { causality: null } },
    view.charge && { key: 'charge' as const, label: text.charges[view.charge], without: { charge: null } },
    view.tag && { key: 'tag' as const, label: `${text.filters.tag} : ${view.tag}`, without: { tag: null } },
    view.words && { key: 'words' as const, label: `${text.filters.words} : ${view.words}`, without: { words: null } },
    view.anomaly && { key: 'anomaly' as const, label: text.filters.anomaly, without: { anomaly: null } },
  ].flatMap((label) => label || []);
}
