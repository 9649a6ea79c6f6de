// What sorting counts about itself: whether a model speaks, and how many petitions it could not read.
import { Gauge, type Registry } from 'prom-client';
import type { SortingThread } from './thread.ts';

/** Gauges of the thread beside this process; without one nothing is told. */
export function countSorting(registry: Registry, sorting: Pick<SortingThread, 'status'>): void {
  const model = new Gauge({
    name: 'redress_sorting_model',
    help: 'The model that proposes: 1, or 0 where rules propose alone, and why',
    labelNames: ['version', 'fault'],
    registers: [registry],
    collect() {
      const { status } = sorting;
      model.reset();
      if (status) model.set({ version: status.model, fault: status.modelFault ?? '' }, status.modelFault ? 0 : 1);
    },
  });
  const faults = new Gauge({
    name: 'redress_sorting_faults',
    help: 'Petitions and decisions that sorting could not read since the process began',
    registers: [registry],
    collect() {
      faults.set(sorting.status?.faults ?? 0);
    },
  });
}
