import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inlineOf, referencesOf } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { KeptSnapshot } from '../freeze/read-snapshot';
import type { Figure, FigureUnit as Unit } from '../freeze/snapshot';
import { READY_PARAGRAPHS } from '../letter/template.fr';
import { formatFigure } from '../words/format-figure';

export const FigureUnit = { REPORTS: 'REPORTS', PERCENT: 'PERCENT', STRUCTURES: 'STRUCTURES', SURVEY_PERCENT: 'SURVEY_PERCENT' } as const satisfies Record<Unit, Unit>;
registerEnumType(FigureUnit, { name: 'FigureUnit' });

@ObjectType({ description: 'A frozen figure, with all one needs to dispute it' })
export class DossierFigure {
  @Field(() => ID, { description: 'What a letter quotes it by' }) id!: string;
  @Field() label!: string;
  @Field({ description: 'As it is printed' }) printed!: string;
  @Field() definition!: string;
  @Field({ description: 'How it was counted' }) query!: string;
  @Field(() => FigureUnit) unit!: Unit;
  @Field(() => Float) value!: number;
  @Field(() => Int, { nullable: true, description: 'What it is out of' }) n!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %, Wilson' }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => CivilDate) dataDate!: string;
  @Field() hash!: string;
}

@ObjectType({ description: 'A figure that may not be quoted' })
export class HiddenDossierFigure {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field() reason!: string;
}

@ObjectType({ description: 'A recommendation of 2024 and what bears it out, the strongest first' })
export class DossierRecommendation {
  @Field(() => ID) code!: string;
  @Field() label!: string;
  @Field(() => Int, { nullable: true, description: 'Reports; null where they do not measure it, or it is hidden' }) reports!: number | null;
}

@ObjectType({ description: 'A figure that a new version changes' })
export class DossierFigureChange {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true, description: 'As it was printed' }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType({ description: 'A paragraph ready to be put in a letter' })
export class ReadyParagraph {
  @Field(() => ID) code!: string;
  @Field() label!: string;
  @Field({ description: 'Nodes of the editor, in JSON' }) content!: string;
}

@ObjectType({ description: 'The figures of a version, frozen' })
export class DossierSnapshot {
  @Field(() => Int) version!: number;
  @Field({ description: 'SHA-256 of all of it' }) hash!: string;
  @Field(() => CivilDate) dataDate!: string;
  @Field(() => Int, { description: 'Cells shown' }) published!: number;
  @Field(() => Int, { description: 'Cells that disclosure control hides' }) masked!: number;
  @Field(() => [String], { description: 'What earlier releases took away' }) notes!: readonly string[];
  @Field(() => [DossierFigure]) figures!: DossierFigure[];
  @Field(() => [HiddenDossierFigure]) hidden!: HiddenDossierFigure[];
  @Field(() => [DossierRecommendation]) recommendations!: DossierRecommendation[];
  @Field(() => [String], { description: 'What else a new version changes than figures' }) changedSettings!: readonly string[];
  @Field(() => [DossierFigureChange]) changes!: DossierFigureChange[];
  @Field(() => [ReadyParagraph]) paragraphs!: ReadyParagraph[];
}

export function snapshotObject({ content, hash, changes }: KeptSnapshot): DossierSnapshot {
  const ids = new Set(content.figures.map(({ id }) => id));
  const printed = (unit: Unit, value: number | null) => (value === null ? null : formatFigure({ unit, value }));
  return Object.assign(new DossierSnapshot(), {
    version: content.dossier.version, hash, dataDate: content.dataDate, published: content.method.published, masked: content.method.hidden, notes: content.method.notes,
    figures: content.figures.map(figureObject), hidden: content.hidden, recommendations: content.recommendations.map(({ code, label, reports }) => ({ code, label, reports })),
    changedSettings: changes?.settings ?? [], changes: (changes?.figures ?? []).map(({ id, label, unit, before, after }) => ({ id, label, before: printed(unit, before), after: printed(unit, after) })),
    paragraphs: READY_PARAGRAPHS.filter(({ template }) => referencesOf(template).every((id) => ids.has(id))).map(({ code, label, template }) => ({ code, label, content: JSON.stringify(inlineOf(template)) })),
  });
}

const figureObject = ({ interval, part: _, ...figure }: Figure): DossierFigure => ({ ...figure, printed: formatFigure(figure), low: interval?.low ?? null, high: interval?.high ?? null });
