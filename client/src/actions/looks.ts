/** How objects look, one choice of a few: colours, thickness, the level of a text, the ends of an arrow. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { ARROW_ENDS } from '@ambitiebord/shared/records/connector';
import { DRAWING_COLOURS, DRAWING_THICKNESSES } from '@ambitiebord/shared/records/drawing';
import { NOTE_COLOURS } from '@ambitiebord/shared/records/note';
import type { RecordOf, RecordType } from '@ambitiebord/shared/records/registry';
import { TEXT_LEVELS } from '@ambitiebord/shared/records/text';
import {
  allAllowed,
  selectedOf,
  sendOperations,
  WRITERS,
  type Action,
  type ActionContext,
} from './action.ts';
import { update } from './operations.ts';

interface Look<Type extends RecordType, Value extends string> {
  readonly id: string;
  readonly type: Type;
  readonly values: readonly Value[];
  readonly valueOf: (record: RecordOf<Type>) => Value;
  /** What gives a record the value. */
  readonly change: (record: RecordOf<Type>, value: Value) => ChangeOperation;
  readonly label: (messages: FrameMessages) => string;
  readonly valueLabels: (messages: FrameMessages) => Readonly<Record<Value, string>>;
}

/** An action that gives all selected objects of a type one of these values. */
function looking<Type extends RecordType, Value extends string>({
  id,
  type,
  values,
  valueOf,
  change,
  label,
  valueLabels,
}: Look<Type, Value>): Action {
  const operations = (context: ActionContext, value: Value) =>
    selectedOf(context, type)
      .filter((record) => valueOf(record) !== value)
      .map((record) => change(record, value));
  return {
    id,
    roles: WRITERS,
    label,
    menu: 'objects',
    choices: (_, messages) =>
      values.map((value) => ({ id: value, label: valueLabels(messages)[value] })),
    may: (context) => values.some((value) => allAllowed(context, operations(context, value))),
    perform: (context, choice) => {
      const value = values.find((each) => each === choice);
      if (value) sendOperations(context, operations(context, value));
    },
  };
}

export const colourNotes = looking({
  id: 'colour',
  type: 'note',
  values: NOTE_COLOURS,
  valueOf: ({ colour }) => colour,
  change: (note, colour) => update(note, { colour }),
  label: ({ canvas }) => canvas.colour,
  valueLabels: ({ canvas }) => canvas.colours,
});

const colourDrawings = looking({
  id: 'pen-colour',
  type: 'drawing',
  values: DRAWING_COLOURS,
  valueOf: ({ colour }) => colour,
  change: (drawing, colour) => update(drawing, { colour }),
  label: ({ canvas }) => canvas.colour,
  valueLabels: ({ canvas }) => canvas.penColours,
});

const thickness = looking({
  id: 'thickness',
  type: 'drawing',
  values: DRAWING_THICKNESSES,
  valueOf: (drawing) => drawing.thickness,
  change: (drawing, value) => update(drawing, { thickness: value }),
  label: ({ canvas }) => canvas.thickness,
  valueLabels: ({ canvas }) => canvas.thicknesses,
});

const textLevel = looking({
  id: 'text-level',
  type: 'text',
  values: TEXT_LEVELS,
  valueOf: ({ level }) => level,
  change: (text, level) => update(text, { level }),
  label: ({ canvas }) => canvas.textLevel,
  valueLabels: ({ canvas }) => canvas.textLevels,
});

const arrowHeads = looking({
  id: 'arrow-heads',
  type: 'connector',
  values: ARROW_ENDS,
  valueOf: ({ arrows }) => arrows,
  change: (connector, arrows) => update(connector, { arrows }),
  label: ({ canvas }) => canvas.arrowHeads,
  valueLabels: ({ canvas }) => canvas.arrows,
});

export const LOOKS: readonly Action[] = [
  colourNotes,
  colourDrawings,
  thickness,
  textLevel,
  arrowHeads,
];
