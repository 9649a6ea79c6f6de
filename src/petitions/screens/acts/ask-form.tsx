// A form made of what an act asks for, with what a clerk wants to see before (or after) filling it in.
import type { ComponentType } from 'react';
import type { MatterView, StaffAct } from '../../contract.ts';
import { ActPanel } from './act-panel.tsx';
import { AskFields } from './ask-fields.tsx';
import { type Ask, bodyFrom, initialOf, requiredOf, type Value } from './asks.ts';
import { type ActFormProps, useActForm } from './use-act-form.ts';

/** What stands above (or below) the fields: it sees the matter and what has been filled in so far. */
type Beside = ComponentType<{
  readonly matter: MatterView;
  readonly values: Readonly<Record<string, Value>>;
}>;

/** An act's form as data. */
export interface AskSpec {
  readonly asks: readonly Ask[];
  readonly above?: Beside;
  readonly below?: Beside;
}

/** The forms of a stage: as data, or a component of its own where that is not enough. */
export type StageForms<A extends StaffAct> = Readonly<Record<A, AskSpec | ComponentType<ActFormProps>>>;

/** A form's own act is known to whoever opens it. */
export interface StageProps extends ActFormProps {
  readonly act: StaffAct;
}

export function AskForm({ act, spec, ...props }: StageProps & { readonly spec: AskSpec }) {
  const { asks, above: Above, below: Below } = spec;
  const form = useActForm<Record<string, Value>>(props, {
    act,
    initial: initialOf(asks, props.matter),
    required: (values) => requiredOf(asks, values, props.matter),
    body: (values) => bodyFrom(asks, values, props.matter),
  });
  return (
    <ActPanel form={form} onClose={props.onClose}>
      {Above && <Above matter={props.matter} values={form.values} />}
      <AskFields asks={asks} form={form} />
      {Below && <Below matter={props.matter} values={form.values} />}
    </ActPanel>
  );
}

/** The form of an act out of a stage's forms. */
export function StageForm({ forms, ...props }: StageProps & { readonly forms: Partial<StageForms<StaffAct>> }) {
  const form = forms[props.act];
  if (!form) return null;
  if ('asks' in form) return <AskForm {...props} spec={form} />;
  const Form = form;
  return <Form {...props} />;
}
