export { QUEUE_STORES, type RehearsedStore } from './queue-stores';
export { QUICK } from './program';
