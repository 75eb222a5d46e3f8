import { DEPARTMENT_ROWS, type DepartmentCode } from './generated/departments.generated';
import { REGION_ROWS, type RegionCode } from './generated/regions.generated';

export type { DepartmentCode, RegionCode };

/** A region by its INSEE code. Source: Code officiel géographique 2026. */
export interface Region {
  readonly code: RegionCode;
  readonly name: string;
}

/** A département by its INSEE code (« 69 », « 2A », « 976 »), with the commune code of its chef-lieu. */
export interface Department {
  readonly code: DepartmentCode;
  readonly name: string;
  readonly regionCode: RegionCode;
  readonly seatCommuneCode: string;
}

/** The 18 regions, overseas included. */
export const REGIONS: readonly Region[] = /* @__PURE__ */ REGION_ROWS.map(([code, name]) => ({ code, name }));

/** The 101 départements, overseas last. */
export const DEPARTMENTS: readonly Department[] = /* @__PURE__ */ DEPARTMENT_ROWS.map(
  ([code, name, regionCode, seatCommuneCode]) => ({ code, name, regionCode, seatCommuneCode }),
);

const regionsByCode: ReadonlyMap<string, Region> = /* @__PURE__ */ new Map(/* @__PURE__ */ REGIONS.map((region) => [region.code, region]));
const departmentsByCode: ReadonlyMap<string, Department> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ DEPARTMENTS.map((department) => [department.code, department]),
);

/** The region of that INSEE code, or undefined. */
export const findRegion = (code: string): Region | undefined => regionsByCode.get(code);

/** The département of that INSEE code, or undefined. */
export const findDepartment = (code: string): Department | undefined => departmentsByCode.get(code);

/** The départements of a region, in code order; none for a code that is no region. */
export const departmentsOf = (regionCode: string): readonly Department[] =>
  DEPARTMENTS.filter((department) => department.regionCode === regionCode);
