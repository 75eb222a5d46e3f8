import type { Page } from 'playwright-core';

/** What the page of the map says of the reports it counts. */
export interface Figures {
  /** The key figure « Signalements ». */
  readonly reports: number;
  /** The row of the Rhône in the table; null when the table has none. */
  readonly rhone: number | null;
}

export interface Moment {
  readonly figures: Figures;
  /** Milliseconds of the machine's clock, at the change in the document. */
  readonly at: number;
}

/** Runs in the browser. Answers at once, or, when figures are wanted, as soon as the document shows them. */
function readFigures(wanted: Figures | null): Promise<Moment> {
  const number = (node: Node | null | undefined) => Number((node?.textContent ?? '').replace(/\D/g, ''));
  const read = (): Figures => {
    const row = [...document.querySelectorAll('[aria-label="Tableau de la carte"] tbody tr')].find((candidate) => candidate.querySelector('th')?.textContent === 'Rhône');
    // The last child: a row that has just changed carries its « +1 » before the count.
    return { reports: number(document.querySelector('[aria-label="Chiffres clés"] dd')), rhone: row ? number(row.querySelector('td')?.lastChild) : null };
  };
  return new Promise((done) => {
    const look = () => {
      const figures = read();
      if (wanted && (figures.reports !== wanted.reports || figures.rhone !== wanted.rhone)) return;
      observer.disconnect();
      done({ figures, at: Date.now() });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/** The figures, once they are drawn and the page hears changes. */
export async function figuresOf(page: Page): Promise<Figures> {
  await page.getByText('en direct', { exact: true }).waitFor();
  await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();
  return figuresNow(page);
}

/** The figures as the page has them, waiting for nothing. */
export const figuresNow = async (page: Page): Promise<Figures> => (await page.evaluate(readFigures, null)).figures;

/** Watches the page from now on; resolves when both figures are what is wanted. */
export const momentOf = (page: Page, wanted: Figures): Promise<Moment> => page.evaluate(readFigures, wanted);
