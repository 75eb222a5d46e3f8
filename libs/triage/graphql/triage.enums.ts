import { registerEnumType } from '@nestjs/graphql';
import { CAUSALITIES, CAUSALITY_GROUNDS, STAFF_STATUSES, STATUS_MOTIVES } from '@vigie/domain';
import { MESSAGES } from '../messages.fr';
import { TRIAGE_ACTS } from '../persistence/triage-act.entity';
import { COMMENT_SIDES } from '../persistence/report-comment.entity';
import { CHARGES, QUEUE_PARTS, type QueuePart as Part } from '../read-queue/queue-criteria';
import { QUEUE_ORDERS, type QueueOrder as Order } from '../read-queue/read-queue';
import type { ActRefusal as Refusal } from '../act-on-reports/outcome';
import type { CommentRefusal as OfComment } from '../conversation/comment-report';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => namesOf(Object.keys(record) as Key[]);

export const QueuePart = keysOf<Part>(QUEUE_PARTS);
registerEnumType(QueuePart, { name: 'QueuePart', description: 'UNSOLVED: whatever is not settled' });
export const QueueOrder = keysOf<Order>(QUEUE_ORDERS);
registerEnumType(QueueOrder, { name: 'QueueOrder' });
export const Charge = namesOf(CHARGES);
registerEnumType(Charge, { name: 'Charge', description: 'In whose charge a report is' });

export const TriageStatus = namesOf(STAFF_STATUSES);
registerEnumType(TriageStatus, { name: 'TriageStatus', description: 'Where staff may put a report' });
export const TriageMotive = namesOf([...STATUS_MOTIVES.NEEDS_INFO, ...STATUS_MOTIVES.RESOLVED, ...STATUS_MOTIVES.REJECTED]);
registerEnumType(TriageMotive, { name: 'TriageMotive' });
export const CausalityRung = namesOf(CAUSALITIES);
registerEnumType(CausalityRung, { name: 'CausalityRung' });
export const CausalityGround = namesOf([...CAUSALITY_GROUNDS.DOCUMENTED, ...CAUSALITY_GROUNDS.CONFIRMED]);
registerEnumType(CausalityGround, { name: 'CausalityGround', description: 'What a qualification rests on' });

export const TriageActKind = namesOf(TRIAGE_ACTS);
registerEnumType(TriageActKind, { name: 'TriageActKind' });
export const TriageRefusal = keysOf<Refusal>(MESSAGES.refused);
registerEnumType(TriageRefusal, { name: 'TriageRefusal' });
export const CommentSide = namesOf(COMMENT_SIDES);
registerEnumType(CommentSide, { name: 'CommentSide' });
export const CommentRefusal = keysOf<OfComment>(MESSAGES.comment);
registerEnumType(CommentRefusal, { name: 'CommentRefusal' });
