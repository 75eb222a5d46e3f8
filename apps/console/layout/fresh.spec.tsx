import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../graphql/api-failure';
import { Fresh, type Answered } from './fresh';

const answered: Answered = { data: { n: 3 }, error: null, isPlaceholderData: false, isFetching: false, dataUpdatedAt: Date.parse('2026-11-26T09:05:00Z'), refetch: () => undefined };
const drawn = (...of: readonly Answered[]) => renderToStaticMarkup(<Fresh of={of}><p>3 signalements</p></Fresh>).replaceAll(/\s/g, ' ');

describe('figures kept on the screen', () => {
  it('are shown as they are while they are those asked for', () => {
    expect(drawn(answered)).toContain('aria-busy="false"');
    expect(drawn(answered)).not.toContain('role="alert"');
  });

  it('are marked as those of another question while the answer is on its way', () => {
    expect(drawn(answered, { ...answered, isPlaceholderData: true, isFetching: true })).toContain('aria-busy="true"');
    expect(drawn({ ...answered, isPlaceholderData: true })).toContain('aria-busy="false"');
  });

  it('say their hour when they could not be asked anew, why, and offer to try again', () => {
    const lost = drawn({ ...answered, error: new ApiFailure('OFFLINE') });
    expect(lost).toMatch(/role="alert".*10:05.*remettra à jour seule.*Réessayer.*3 signalements/);
    const broken = drawn({ ...answered, error: new ApiFailure('INTERNAL_SERVER_ERROR') });
    expect(broken).toMatch(/Le serveur a rencontré une erreur.*10:05/);
    expect(broken).not.toContain('remettra à jour seule');
  });

  it('leave it to the page to say that nothing came at all', () => {
    expect(drawn({ ...answered, data: undefined, error: new ApiFailure('OFFLINE') })).not.toContain('role="alert"');
  });
});
