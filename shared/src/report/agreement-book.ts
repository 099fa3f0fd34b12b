/** What each section of a report says about who brings and does what, and what is not settled. */

import { showDay } from '../domain/days.ts';
import type { AllMessages } from '../i18n/messages.ts';
import { openSubjects, TASK_KINDS } from '../views/agreements.ts';
import { entriesOf, facts, lines, list, paragraph, type Block, type Entry } from './blocks.ts';
import { lookBackFact } from './look-back.ts';
import { SnapshotNames } from './snapshot-names.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

type Agreement = GoalsSnapshot['agreements'][number];
type Decision = GoalsSnapshot['decisions'][number];

/** A snapshot with what is needed to write about its agreements. */
export class AgreementBook {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: AllMessages;
  readonly #names: SnapshotNames;

  constructor(snapshot: GoalsSnapshot, words: AllMessages) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#names = new SnapshotNames(snapshot, words);
  }

  /** What stands on the first page: who takes part, who leads, and when the group looks back. */
  posterFacts(): Entry[] {
    const { report } = this.#words;
    const { decisions, partners } = this.#snapshot;
    const joining = decisions.filter(({ choice }) => choice === 'yes' || choice === 'yesIf');
    return [
      decisions.length > 0
        ? { label: report.agreeing, text: lines(joining.map((each) => this.#joining(each))) }
        : { label: report.organisations, text: lines(partners.map(({ name }) => name)) },
      {
        label: report.leadPartner,
        text: lines(this.#ofKind('leadPartner').map((lead) => this.#lead(lead))),
      },
      lookBackFact(this.#snapshot),
    ];
  }

  missing(): Block[] {
    const { agreements, domain } = this.#words;
    const absent = this.#absent().map(
      ({ name }): Block => ({
        kind: 'group',
        heading: name,
        blocks: [paragraph(this.#words.report.wasAbsent)],
      }),
    );
    const parties = this.#snapshot.missingParties.map(
      ({ who, sector, why, inviter, due }): Block => ({
        kind: 'group',
        heading: this.#names.filled(who),
        blocks: facts(
          filledOnly([
            { label: agreements.missing.sector, text: sector ? domain.sectors[sector] : '' },
            { label: agreements.missing.why, text: why ?? '' },
            { label: agreements.missing.inviter, text: inviter ?? '' },
            { label: agreements.missing.due, text: this.#day(due) },
          ]),
        ),
      }),
    );
    return [...absent, ...parties];
  }

  tensions(): Block[] {
    const { contributions, report } = this.#words;
    return this.#snapshot.tensions.map(({ targetId, positions, state }) => ({
      kind: 'group',
      heading: targetId === null ? report.aboutTheWhole : this.#names.about(targetId),
      blocks: [
        ...list(positions.map((position) => this.#names.filled(position))),
        paragraph(contributions.tensionStates[state]),
      ],
    }));
  }

  assumptions(): Block[] {
    const { contributions } = this.#words;
    const { about, testBy: finder, testOn: moment } = contributions.assumptions;
    return this.#snapshot.assumptions.map(({ text, targetId, state, testBy, testOn }) => ({
      kind: 'group',
      heading: this.#names.filled(text),
      blocks: [
        paragraph(contributions.assumptionStates[state]),
        ...facts(
          filledOnly([
            { label: about, text: targetId === null ? '' : this.#names.about(targetId) },
            { label: finder, text: testBy ?? '' },
            { label: moment, text: this.#day(testOn) },
          ]),
        ),
      ],
    }));
  }

  contributions(): Block[] {
    const { own, tags: labels } = this.#words.contributions;
    return this.#snapshot.contributions.flatMap((contribution): Block[] => {
      const { partnerId, brings, gains, tags } = contribution;
      const entries = filledOnly([
        { label: own.brings, text: brings },
        { label: own.tags, text: tags.map((tag) => labels[tag]).join(', ') },
        { label: own.gains, text: gains },
      ]);
      if (entries.length === 0) return [];
      const marks = this.#names.howItCame(contribution).map(paragraph);
      const blocks = [...facts(entries), ...marks];
      return [{ kind: 'group', heading: this.#names.partner(partnerId), blocks }];
    });
  }

  /** How many stand behind the ambition, and what must be different; names only by choice. */
  stances(): Block[] {
    const { report, rounds } = this.#words;
    const { stances } = this.#snapshot;
    if (!stances) return [];
    // Who was asked before there was a sentence was asked about none.
    const { sentence = '' } = stances;
    return [
      ...(sentence === '' ? [] : [paragraph(rounds.earlierSentence(sentence))]),
      ...facts(
        stances.counts.map(({ stance, count }) => ({
          label: report.stances[stance],
          text: String(count),
        })),
      ),
      ...entriesOf(
        'list',
        stances.reasons.map(({ text, partnerId, ...came }) => ({
          label:
            partnerId === null
              ? report.reason
              : report.reasonOf(
                  [this.#names.partner(partnerId), ...this.#names.howItCame(came)].join(', '),
                ),
          text,
        })),
      ),
    ];
  }

  agreements(): Block[] {
    const { agreements, report } = this.#words;
    const { tasks } = agreements;
    const agreed = this.#snapshot.agreements.filter(({ kind }) => kind !== 'scopeOut');
    return agreed.map((agreement): Block => {
      const { kind, text, due, amount, needsFormal, status } = agreement;
      const heading =
        text.trim() === '' ? agreements.kinds[kind] : `${agreements.kinds[kind]}: ${text}`;
      const day = this.#day(due);
      return {
        kind: 'group',
        heading,
        blocks: facts(
          filledOnly([
            { label: tasks.who, text: kind === 'review' ? '' : this.#person(agreement) },
            { label: kind === 'review' ? agreements.review.due : tasks.due, text: day },
            { label: report.hours, text: this.#hours(agreement) },
            { label: report.amount, text: amount === null ? '' : this.#euros(amount) },
            {
              label: tasks.status,
              text: status === 'open' || kind === 'review' ? '' : agreements.statuses[status],
            },
            { label: report.formal, text: needsFormal ? report.needsFormal : '' },
          ]),
        ),
      };
    });
  }

  outside(): Block[] {
    return list(this.#ofKind('scopeOut').map(({ text }) => this.#names.filled(text)));
  }

  /**
   * Who was not there and has to answer yet; and once something was agreed, what nobody does or has accepted,
   * and what was not spoken about.
   */
  openPoints(): Block[] {
    const { agreements: words } = this.#words;
    const { agreements, decisions } = this.#snapshot;
    const later = this.#absent()
      .filter(({ id }) => !decisions.some(({ partnerId }) => partnerId === id))
      .map(({ name }) => ({ label: name, text: this.#words.report.answersLater }));
    if (agreements.length === 0) return entriesOf('list', later);
    const concerned = agreements.filter(
      ({ kind }) => kind === 'leadPartner' || TASK_KINDS.includes(kind),
    );
    const questions = concerned.flatMap((agreement) => this.#asked(agreement));
    const subjects = openSubjects(agreements).map((kind) => ({ text: words.kinds[kind] }));
    return entriesOf('list', [...later, ...questions, ...subjects]);
  }

  decisions(): Block[] {
    return facts(
      this.#snapshot.decisions.map((decision) => ({
        label: this.#names.partner(decision.partnerId),
        text: this.#decision(decision),
      })),
    );
  }

  /** The partners of whom nobody was at the table. */
  #absent(): GoalsSnapshot['partners'] {
    return this.#snapshot.partners.filter(({ present }) => present === false);
  }

  #asked(agreement: Agreement): Entry[] {
    const { accept, ask, kinds } = this.#words.agreements;
    const { kind, text, responsibleId, accepted } = agreement;
    const label = text.trim() === '' ? kinds[kind] : text;
    if (responsibleId === null) return [{ label, text: ask.who }];
    const partner = this.#names.partner(responsibleId);
    const waiting = accepted ? [] : [accept.pending(partner)];
    const hours = lacksHours(agreement) ? [ask.hours(partner)] : [];
    return [...waiting, ...hours].map((asked) => ({ label, text: asked }));
  }

  #decision(decision: Decision): string {
    const { choice, condition, until } = decision;
    const { report } = this.#words;
    const said = report.decisions[choice];
    const day = until === null ? [] : [report.until(this.#day(until))];
    const first = condition?.trim() ? `${said}: ${condition}` : said;
    return lines([first, ...day, ...this.#names.howItCame(decision)]);
  }

  #joining(decision: Decision): string {
    const name = this.#names.partner(decision.partnerId);
    if (decision.choice === 'yes') return name;
    return this.#words.report.onCondition(name, decision.condition ?? '');
  }

  #lead(lead: Agreement): string {
    const hours = this.#hours(lead);
    const who = lead.responsibleId === null ? '' : this.#person(lead);
    return [who, hours].filter((text) => text !== '').join(', ');
  }

  #person(agreement: Agreement): string {
    const { responsibleId, accepted } = agreement;
    const { report } = this.#words;
    if (responsibleId === null) return this.#words.agreements.nobody;
    const name = this.#names.partner(responsibleId);
    return accepted
      ? [name, ...this.#names.howItCame(agreement)].join(', ')
      : report.notAccepted(name);
  }

  #hours({ hoursPerWeek, hoursPaidBy }: Agreement): string {
    const { lead } = this.#words.agreements;
    const hours = hoursPerWeek === null ? '' : lead.hoursShown(this.#number(hoursPerWeek));
    const paid = hoursPaidBy?.trim() ? lead.paidShown(hoursPaidBy) : '';
    return [hours, paid].filter((text) => text !== '').join(', ');
  }

  #number(value: number): string {
    return new Intl.NumberFormat(this.#snapshot.language).format(value);
  }

  #euros(amount: number): string {
    const style = { style: 'currency', currency: 'EUR' } as const;
    return new Intl.NumberFormat(this.#snapshot.language, style).format(amount);
  }

  #day(moment: number | null): string {
    return moment === null ? '' : showDay(moment, this.#snapshot.language);
  }

  #ofKind(wanted: Agreement['kind']): Agreement[] {
    return this.#snapshot.agreements.filter(({ kind }) => kind === wanted);
  }
}

function lacksHours({ kind, hoursPerWeek, hoursPaidBy }: Agreement): boolean {
  return kind === 'leadPartner' && (hoursPerWeek === null || !hoursPaidBy?.trim());
}

function filledOnly<Each extends Entry>(entries: readonly Each[]): Each[] {
  return entries.filter(({ text }) => text.trim() !== '');
}
