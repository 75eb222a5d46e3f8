import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';
import { linePath } from './chart-series';
import { LineChart } from './line-chart';
import { Sparkline } from './sparkline';

describe('axisTicks', () => {
  it('covers the highest value from zero in round steps', () => {
    expect(axisTicks(97, true)).toEqual([0, 25, 50, 75, 100]);
    expect(axisTicks(0.7, false)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });
  it('never splits a whole unit', () => expect(axisTicks(2, true)).toEqual([0, 1, 2]));
  it('has something to stand on when there is nothing', () => expect(axisTicks(0, true)).toEqual([0, 1]));
});

describe('linePath', () => {
  it('breaks where there is no value instead of falling to zero', () => {
    expect(linePath([1, null, 3, 4], (index) => index, (value) => value)).toBe('M0.0 1.0h0.1M2.0 3.0L3.0 4.0');
  });
});

describe('LineChart', () => {
  const html = renderToStaticMarkup(<LineChart label="Signalements par mois" periods={['janvier 2026', 'février 2026']} series={[{ key: 'all', label: 'Tous', values: [1200, null] }]} />);
  it('is named, and gives the same figures as a table', () => {
    expect(html).toContain('role="img" aria-label="Signalements par mois"');
    expect(html).toContain('1\u202f200</td>');
    expect(html).toContain('pas de valeur');
  });
  it('names the last period, however narrow', () => {
    const periods = Array.from({ length: 35 }, (_, at) => `période ${at + 1}`);
    const many = renderToStaticMarkup(<LineChart label="Longue" periods={periods} series={[{ key: 'all', label: 'Tous', values: periods.map(() => 1) }]} />);
    expect(many).toMatch(/data-last="true">période 35</);
  });
});

describe('Sparkline', () => {
  it('is read out only when it has something to say', () => {
    expect(renderToStaticMarkup(<Sparkline values={[1, 2]} />)).toContain('aria-hidden="true"');
    expect(renderToStaticMarkup(<Sparkline values={[1, 2]} label="En hausse" />)).toContain('aria-label="En hausse"');
  });
});
