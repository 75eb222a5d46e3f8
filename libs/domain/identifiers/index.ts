/**
 * The identifier detector and its word lists, behind a door of their own so that a browser
 * can load them when the first free text is opened: `await import('@vigie/domain/identifiers')`.
 */
export { findIdentifiers } from './find-identifiers';
export { maskIdentifiers } from './mask-identifiers';
export { IDENTIFIER_KINDS, type FindIdentifiers, type IdentifierHit, type IdentifierKind } from './identifier-hit';
