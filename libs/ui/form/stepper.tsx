import { messages } from '../messages.fr';
import styles from './stepper.module.css';

/** Where one stands in a form of several steps; `current` counts from 0. Done steps can be gone back to. */
export function Stepper({ steps, current, onGoTo }: { readonly steps: readonly string[]; readonly current: number; readonly onGoTo?: (step: number) => void }) {
  return (
    <nav aria-label={messages.steps} className={styles.stepper}>
      <p className={styles.position}>
        <span className={styles.rank}>{messages.step(current + 1, steps.length)}</span>
        <span aria-hidden="true">{steps[current]}</span>
      </p>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step} className={styles.step} data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'} aria-current={index === current ? 'step' : undefined}>
            {index < current && onGoTo
              ? <button type="button" className={styles.back} onClick={() => onGoTo(index)}><StepName step={step} note={messages.stepDone} /></button>
              : <StepName step={step} note={index < current ? messages.stepDone : index === current ? messages.stepCurrent : null} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const StepName = ({ step, note }: { readonly step: string; readonly note: string | null }) => (
  <span className={styles.name}>{step}{note && <span className="vg-hidden"> {note}</span>}</span>
);
