export { prepareVerbatim, type VerbatimContext } from './prepare-verbatim';
export { placeNames, type PlaceNames } from './place-names';
export { VERBATIM_MAX_LENGTH, VERBATIM_MIN_LENGTH, isExcerptOf } from './excerpt';
export {
  NEXT_VERBATIM_STATUSES, VERBATIM_REFUSALS, VERBATIM_REUSES, VERBATIM_STATUSES, verbatimMoveRefusal,
  type VerbatimMoveRefusal, type VerbatimRefusalMotive, type VerbatimReuse, type VerbatimStatus,
} from './verbatim-status';
