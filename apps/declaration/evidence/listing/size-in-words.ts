/** « 42 ko », or megabytes with one decimal from a thousand on. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000 ? `${kilobytes}\u00A0ko` : `${(kilobytes / 1_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00A0Mo`;
}
