// Rounds of sorting one after the other, until stopped: at once when poked, else a moment after there was nothing.
import { type Sorter, sortPending } from './round.ts';

/** Milliseconds of rest when there was nothing: what other processes filed is sorted about this long after. */
const REST_MS = 250;
/** Milliseconds of rest when the database was away. */
const LONG_REST_MS = 2_000;
/** Facts in one round: few enough that nobody waits long for a matter that is being written about. */
const AT_ONCE = 100;

export interface Sorting {
  /** Something was filed: look at once. */
  poke(): void;
  /** Resolves when a round found nothing. */
  drained(): Promise<void>;
  /** Finishes the round that is under way. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  readonly atOnce?: number;
  /** Told of a round that failed as a whole; what it took is taken again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** A sleep that can be cut short; being woken before it begins counts too. */
class Rest {
  #wake: (() => void) | undefined;
  #woken = false;

  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  async sleep(milliseconds: number): Promise<void> {
    if (!this.#woken)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#wake = undefined;
    this.#woken = false;
  }
}

/** Starts the rounds. */
export function startRounds(sorter: Sorter, { atOnce = AT_ONCE, onTrouble }: LoopOptions = {}): Sorting {
  const rest = new Rest();
  let going = true;
  let waiting: (() => void)[] = [];
  const round = async (): Promise<number> => {
    try {
      const taken = await sortPending(sorter, atOnce);
      if (taken > 0) return 0;
      for (const done of waiting.splice(0)) done();
      return REST_MS;
    } catch (error) {
      onTrouble?.(error);
      return LONG_REST_MS;
    }
  };
  const rounds = async (): Promise<void> => {
    while (going) {
      const milliseconds = await round();
      if (milliseconds > 0 && going) await rest.sleep(milliseconds);
    }
    for (const done of waiting.splice(0)) done();
  };
  const done = rounds();
  return {
    poke: () => rest.wake(),
    drained: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        rest.wake();
        if (!going) resolve();
      }),
    stop: async () => {
      going = false;
      rest.wake();
      await done;
    },
  };
}
