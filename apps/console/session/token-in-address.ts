/** The token of a mailed link stands after `#`, so that it reaches no server log and no referrer. */
export const tokenInAddress = (): string => decodeURIComponent(location.hash.replace(/^#/, ''));
