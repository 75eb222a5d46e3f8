import type { Circle, RecourseChannel } from '@vigie/domain';

export interface CircleWords {
  readonly several: (services: string) => string;
  readonly withinPrefecture: string;
  readonly and: string;
}

/** « Le CCC et la préfecture se renvoient la situation ». */
export function circleName({ services }: Pick<Circle, 'services'>, names: Readonly<Record<RecourseChannel, string>>, words: CircleWords): string {
  if (services.length === 1) return words.withinPrefecture;
  const said = services.map((service) => names[service]);
  const list = `${said.slice(0, -1).join(', ')}${words.and}${said.at(-1)}`;
  return words.several(`${list.charAt(0).toUpperCase()}${list.slice(1)}`);
}
