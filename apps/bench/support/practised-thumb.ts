import type { Page } from 'playwright-core';

export async function signInByForm(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Adresse e-mail professionnelle').fill('reporter@demo.vigie.test');
  await page.getByLabel('Mot de passe', { exact: true }).fill('demo-vigie-2026');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Signaler une rupture' }).waitFor();
}

/**
 * A typical report from home to receipt, as one who knows the form taps it: one difficulty, one right suspended, one call
 * that nobody answered, an hour spent.
 * @returns taps, and the seconds the app took to answer them
 */
export async function fileTypicalReport(page: Page): Promise<{ taps: number; seconds: number }> {
  let taps = 0;
  const tap = async (role: 'button', name: string | RegExp) => { taps += 1; await page.getByRole(role, { name }).click(); };
  const choose = async (group: RegExp, choice: string) => { taps += 1; await page.getByRole('group', { name: group }).getByText(choice, { exact: true }).click(); };
  const onward = (name: string | RegExp = 'Continuer') => tap('button', name);
  const started = performance.now();
  await tap('button', 'Signaler une rupture');
  await choose(/Quand est-ce arrivé/, 'Hier');
  await onward();
  await choose(/Situation de la personne/, 'Bénéficiaire d’une protection internationale');
  await choose(/Document qu’elle a en main/, 'Attestation de prolongation d’instruction BPI');
  await onward();
  await choose(/Choisissez un ou plusieurs dysfonctionnements/, 'Accès au renouvellement impossible');
  await onward();
  await choose(/Refusés, suspendus/, 'Droits à la CAF (allocations, APL, RSA…)');
  await choose(/^Droits à la CAF$/, 'Suspendu');
  await onward();
  await choose(/Centre de contact citoyen/, 'Tenté');
  await choose(/Temps passé/, '1 h');
  await onward();
  await onward();
  await onward('Envoyer le signalement');
  await page.getByRole('heading', { name: 'Signalement reçu' }).waitFor();
  return { taps, seconds: (performance.now() - started) / 1_000 };
}
