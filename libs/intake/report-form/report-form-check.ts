import { Injectable } from '@nestjs/common';
import { validateReportForm, type FieldError, type ReportForm } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock } from '@vigie/platform';
import { PREFECTURE_SITES } from '@vigie/reference';

export type CheckedForm =
  | { readonly ok: true; readonly report: ReportForm; readonly vocabularyVersion: number }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map((site) => site.code));
