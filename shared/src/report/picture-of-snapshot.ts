/** The picture of the board that a goals snapshot keeps. */

import { groupBy } from '../domain/group-by.ts';
import type { AllMessages } from '../i18n/messages.ts';
import { messages } from '../i18n/messages.ts';
import {
  activityFace,
  ambitionFace,
  answer,
  cardFace,
  clusterFace,
  goalFace,
  PLAIN_FACE,
  whyFace,
  type Face,
} from '../picture/face.ts';
import type { Picture, PictureObject } from '../picture/picture.ts';
import { drawingRectangle, rectangleOf } from '../views/free-places.ts';
import type { FrozenObject } from './frozen-board.ts';
import { describePicture, pictureHeading } from '../picture/describe-picture.ts';
import { pictureArea, pictureToSvg } from '../picture/svg.ts';
import type { Drawn } from './blocks.ts';
import type { Section } from './report.ts';
import { SnapshotNames } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

/** The pixels of images by their ids, as `data:` addresses. */
type PixelsOf = ReadonlyMap<string, string>;

/** The board of a snapshot as a picture; undefined for an older one, which kept no places, and for an empty board. */
export function pictureOfSnapshot(
  snapshot: GoalsSnapshot,
  pixels: PixelsOf = new Map(),
): Picture | undefined {
  const { board } = snapshot;
  if (!board || board.objects.length === 0) return undefined;
  const faces = new FrozenFaces(snapshot, messages(snapshot.language), pixels);
  const goals = new Map(snapshot.activities.map(({ id, goalId }) => [id, goalId]));
  return {
    objects: board.objects.map((object) => faces.objectOf(object)),
    lines: board.lines.map(({ activityId, from, to }) => ({
      from,
      to,
      meets: faces.laddersTo(goals.get(activityId) ?? '') > 1,
    })),
  };
}

type MethodType = Exclude<Extract<FrozenObject, { id: string }>['type'], 'note'>;

/** The picture of the board as a block of the report; none for a snapshot without places. */
export function boardPicture(snapshot: GoalsSnapshot, pixels?: PixelsOf): Drawn[] {
  const picture = pictureOfSnapshot(snapshot, pixels);
  const area = picture && pictureArea(picture);
  if (!picture || !area) return [];
  const types = picture.objects.map(({ face }) => face.type);
  const words = describePicture(types, snapshot.title, snapshot.language);
  return [
    {
      kind: 'picture',
      svg: pictureToSvg(picture, words),
      width: area.width,
      height: area.height,
      alternativeText: `${words.title}. ${words.description}`,
    },
  ];
}

/** The section of the report with the picture; for `describeReport`. */
export function drawBoard(snapshot: GoalsSnapshot, pixels?: PixelsOf): Section[] {
  const heading = pictureHeading(snapshot.language);
  return boardPicture(snapshot, pixels).map((picture) => ({
    id: 'board',
    heading,
    blocks: [picture],
  }));
}

class FrozenFaces {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: AllMessages;
  readonly #names: SnapshotNames;
  readonly #questions: ReadonlyMap<string, readonly unknown[]>;
  readonly #byId: ReadonlyMap<string, number>;
  readonly #pixels: ReadonlyMap<string, string | undefined>;

  constructor(snapshot: GoalsSnapshot, words: AllMessages, pixels: PixelsOf) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#pixels = new Map(snapshot.images?.map(({ id, imageId }) => [id, pixels.get(imageId)]));
    this.#names = new SnapshotNames(snapshot, words);
    const open = snapshot.questions.filter(({ answered }) => !answered);
    this.#questions = groupBy(open, ({ targetId }) => targetId);
    const { cards, clusters, notes } = snapshot;
    this.#byId = new Map(
      [cards, clusters, notes].flatMap((items) => items.map(({ id }, index) => [id, index])),
    );
  }

  laddersTo(goalId: string): number {
    return this.#names.goal(goalId)?.activityIds.length ?? 0;
  }

  objectOf(object: FrozenObject): PictureObject {
    const { type } = object;
    const questions = 'id' in object ? (this.#questions.get(object.id)?.length ?? 0) : 0;
    const face: Face = { type, ...PLAIN_FACE, questions, ...this.#face(object) };
    if (object.type === 'connector') {
      const { from, to, arrows } = object;
      return { face, rectangle: rectangleOf({ from, to }), arrow: { from, to, arrows } };
    }
    if (object.type === 'drawing') {
      const { points, colour, thickness } = object;
      const rectangle = drawingRectangle({ position: { x: 0, y: 0 }, points });
      return { face, rectangle, stroke: { points, colour, thickness } };
    }
    const { x, y, width, height } = object;
    const pixels = 'id' in object ? this.#pixels.get(object.id) : undefined;
    return { face, rectangle: { x, y, width, height }, ...(pixels !== undefined && { pixels }) };
  }

  #face(object: FrozenObject): Partial<Face> {
    if ('id' in object && object.type !== 'note') return this.#methodFace(object.type, object.id);
    switch (object.type) {
      case 'whyStep': {
        const rung = this.#names.activity(object.activityId)?.whys[object.index];
        return rung ? whyFace(rung, this.#words) : {};
      }
      case 'note': {
        const { text } = this.#snapshot.notes[this.#indexOf(object.id)] ?? { text: '' };
        return { colour: object.colour, paragraphs: answer(text) };
      }
      case 'text':
        return { level: object.level, paragraphs: answer(object.text) };
      case 'frame':
        return { paragraphs: answer(object.title), placeholder: this.#words.domain.frame };
      case 'connector':
        return { paragraphs: answer(object.text ?? '') };
      case 'drawing':
        return {};
      default:
        return object satisfies never;
    }
  }

  /** The face of what has a meaning in the method. */
  #methodFace(type: MethodType, id: string): Partial<Face> {
    const words = this.#words;
    switch (type) {
      case 'partnerCard':
        return this.#card(this.#indexOf(id));
      case 'activity': {
        const activity = this.#names.activity(id);
        return activity ? this.#activity(activity) : {};
      }
      case 'goal': {
        const goal = this.#names.goal(id);
        return goal ? goalFace(goal, goal.activityIds.length, words) : {};
      }
      case 'cluster': {
        const cluster = this.#snapshot.clusters[this.#indexOf(id)];
        return cluster ? clusterFace(cluster.title, cluster.goalIds.length, words) : {};
      }
      case 'ambition':
        return ambitionFace(this.#snapshot.ambition?.text ?? '', words);
      case 'image': {
        const image = this.#snapshot.images?.find((each) => each.id === id);
        return { paragraphs: answer(image?.alternativeText ?? '') };
      }
      default:
        return type satisfies never;
    }
  }

  #indexOf(id: string): number {
    return this.#byId.get(id) ?? -1;
  }

  #card(index: number): Partial<Face> {
    const { cards, participants, partners } = this.#snapshot;
    const card = cards[index];
    if (!card) return {};
    return cardFace(
      {
        name: participants.find(({ id }) => id === card.participantId)?.displayName,
        partner: partners.find(({ id }) => id === card.partnerId),
        mark: this.#names.howItCame(card).join(' · '),
        answers: card.answers,
      },
      this.#words,
    );
  }

  #activity(activity: GoalsSnapshot['activities'][number]): Partial<Face> {
    const { text, existing, partnerId } = activity;
    const partner = partnerId === null ? undefined : this.#names.partner(partnerId);
    const mark = this.#names.howItCame(activity).join(' · ');
    return activityFace({ partner, text, existing, mark }, this.#words);
  }
}
