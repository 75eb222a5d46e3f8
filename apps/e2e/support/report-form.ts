import type { Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { emailOf, type Who } from './cast';

/** The steps of a report in order, by words of their headings. */
export const STEPS = [/Où et quand/, /Qui, avec quel document/, /Qu’est-ce qui a bloqué/, /Quels droits touchés/, /Qu’avez-vous déjà tenté/, /Avec vos mots/] as const;
export const REVIEW = /Relire et envoyer/;

/** Someone in the declaration app, doing what a thumb does; every tap is counted. */
export class ReportForm {
  taps = 0;
  /** What a typical report says went wrong; another makes it unlike those the structure has sent. */
  difficulty = 'Retard dans le renouvellement d’une attestation expirée';

  constructor(readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }

  async signIn(who: Who): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('Adresse e-mail professionnelle').fill(emailOf(who));
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(DEMONSTRATION_PASSWORD);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
    await this.begin().waitFor();
  }

  begin(): Locator {
    return this.page.getByRole('button', { name: 'Signaler une rupture' });
  }

  heading(name: RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  group(name: RegExp): Locator {
    return this.page.getByRole('group', { name });
  }

  choose(group: RegExp, choice: string): Promise<void> {
    return this.tap(this.group(group).getByText(choice, { exact: true }));
  }

  /** Way on to the next screen. */
  async next(heading: RegExp): Promise<void> {
    await this.tap(this.page.getByRole('button', { name: /^(Continuer|Relire)$/ }));
    await this.heading(heading).waitFor();
  }

  /** A report as most are, up to its last reading: one difficulty, one right suspended, one call that nobody answered. */
  async fillTypical(options: { narrative?: string } = {}): Promise<void> {
    await this.open();
    await this.fillUpTo(STEPS.length - 1);
    if (options.narrative) await this.page.getByLabel(/^Ce qui s’est passé/).fill(options.narrative);
    await this.next(REVIEW);
  }

  async open(): Promise<void> {
    await this.tap(this.begin());
    await this.heading(STEPS[0]).waitFor();
  }

  /** Answers the steps before the one of that rank, from the one of rank `from`, where it stands, and stops there. */
  async fillUpTo(rank: number, from = 0): Promise<void> {
    const answers = [
      () => this.choose(/Quand est-ce arrivé/, 'Hier'),
      async () => {
        await this.choose(/Situation de la personne/, 'Bénéficiaire d’une protection internationale');
        await this.choose(/Document qu’elle a en main/, 'Attestation de prolongation d’instruction BPI');
      },
      () => this.choose(/Choisissez un ou plusieurs dysfonctionnements/, this.difficulty),
      async () => {
        await this.choose(/Refusés, suspendus/, 'Droits à la CAF (allocations, APL, RSA…)');
        await this.choose(/^Droits à la CAF$/, 'Suspendu');
      },
      async () => {
        await this.choose(/Centre de contact citoyen/, 'Tenté');
        await this.choose(/Temps passé/, '1 h');
      },
    ];
    for (let step = from; step < rank; step += 1) {
      await answers[step]?.();
      await this.next(STEPS[step + 1] ?? REVIEW);
    }
  }

  /** Sends it, as one about another person when the structure has already reported one just like it. */
  async send(): Promise<void> {
    await this.tapSend();
    await this.page.getByRole('button', { name: 'Envoi en cours…' }).waitFor({ state: 'detached' });
    if (await this.looksLikeAnother().isVisible()) await this.sendApart('Une autre personne');
  }

  /** One tap on the last button, and nothing more. */
  tapSend(): Promise<void> {
    return this.tap(this.page.getByRole('button', { name: 'Envoyer le signalement' }));
  }

  looksLikeAnother(): Locator {
    return this.page.getByText(/l’a peut-être déjà signalé|Ce code de situation existe déjà/);
  }

  async sendApart(reason: string): Promise<void> {
    await this.choose(/c’est à part/, reason);
    await this.tap(this.page.getByRole('button', { name: 'Envoyer à part' }));
  }

  /** The reference on the receipt, once it is there. */
  async receipt(): Promise<string> {
    await this.heading(/Signalement reçu/).waitFor();
    return (await this.page.getByText(/^VG-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().textContent()) ?? '';
  }
}
