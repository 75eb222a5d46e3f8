import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StatusMessage } from '../feedback/status';
import { Button } from './button';
import { CheckboxChips, RadioCards } from './choices';
import { DateField } from './date-field';
import { ErrorSummary } from './error-summary';
import { Stepper } from './stepper';
import { TextField } from './text-field';

const nothing = () => undefined;

describe('fields', () => {
  it('tie the control to its label, hint and error', () => {
    const html = renderToStaticMarkup(<TextField id="hours" label="Heures passées" hint="En heures" error="Un nombre est attendu." defaultValue="x" />);
    expect(html).toContain('<label');
    expect(html).toContain('for="hours"');
    expect(html).toContain('aria-describedby="hours-error hours-hint"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="hours-error"[^>]*>.*Un nombre est attendu/);
  });

  it('say nothing of hints and errors they do not have', () => {
    const html = renderToStaticMarkup(<TextField id="hours" label="Heures" />);
    expect(html).not.toMatch(/aria-describedby|aria-invalid/);
  });

  it('group radio cards under their legend, one checked', () => {
    const html = renderToStaticMarkup(<RadioCards label="Droit" value="CAF" onChange={nothing} choices={[{ value: 'CAF', label: 'CAF' }, { value: 'TAX', label: 'Impôts' }]} />);
    expect(html).toMatch(/<fieldset.*<legend[^>]*>Droit/);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it('name the groups of chips', () => {
    const html = renderToStaticMarkup(<CheckboxChips label="Difficultés" values={['A']} onChange={nothing} groups={[{ label: 'Téléservice', choices: [{ value: 'A', label: 'e-photo' }] }]} />);
    expect(html).toMatch(/role="group" aria-labelledby="([^"]+)".*id="\1"[^>]*>Téléservice/);
  });

  it('offer near dates as pressed or not', () => {
    const html = renderToStaticMarkup(<DateField label="Quand" value="2026-11-23" onChange={nothing} quickDates={[{ label: 'Hier', value: '2026-11-23' }, { label: 'Avant-hier', value: '2026-11-22' }]} />);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(html).toContain('type="date"');
  });
});

describe('ErrorSummary', () => {
  it('links each message to its field and counts them', () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={[{ fieldId: 'a', message: 'Choisissez.' }, { message: 'Trop tard.' }]} />);
    expect(html).toContain('2 points sont à corriger');
    expect(html).toContain('<a href="#a">Choisissez.</a>');
  });
  it('is not there without errors', () => expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe(''));
});

describe('Stepper', () => {
  const html = renderToStaticMarkup(<Stepper steps={['Lieu', 'Personne', 'Envoi']} current={1} onGoTo={nothing} />);
  it('says where one is and lets one go back, not ahead', () => {
    expect(html).toContain('Étape 2 sur 3');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/<button/g)).toHaveLength(1);
  });
});

describe('Button', () => {
  it('submits only when told, and never while busy', () => {
    expect(renderToStaticMarkup(<Button>Continuer</Button>)).toContain('type="button"');
    expect(renderToStaticMarkup(<Button type="submit">Envoyer</Button>)).toContain('type="submit"');
    expect(renderToStaticMarkup(<Button type="submit" busy>Envoyer</Button>)).toMatch(/type="button".*aria-disabled="true"/);
  });
});

describe('StatusMessage', () => {
  it('interrupts only for what went wrong', () => {
    expect(renderToStaticMarkup(<StatusMessage>Enregistré</StatusMessage>)).toContain('role="status"');
    expect(renderToStaticMarkup(<StatusMessage tone="danger">Refusé</StatusMessage>)).toContain('role="alert"');
  });
});
