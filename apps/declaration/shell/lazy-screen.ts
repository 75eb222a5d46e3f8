import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A screen loaded when it is opened, asked for twice more when the network drops it. */
export function lazyScreen<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch(() => pause(400).then(load)).catch(() => pause(1600).then(load)));
}

const pause = (milliseconds: number) => new Promise<void>((done) => { setTimeout(done, milliseconds); });
