/** What only the facilitator sees. */

import { firstFacilitator } from './first-words.ts';
import type { NoticeCode } from '../../protocol/command-socket.ts';

export const facilitator = {
  ...firstFacilitator,
  rail: 'Begeleiden',
  current: 'nu bezig',
  opened: 'geweest',
  notPlanned: 'niet gepland',
  timer: 'Timer',
  goOn: 'Verder:',
  startTimer: (minutes: number) => `Start timer (${minutes} min)`,
  oneMore: '1 minuut erbij',
  oneLess: '1 minuut eraf',
  stopTimer: 'Stop timer',
  stopStory: 'Stop de tijd voor het verhaal',
  stepTime: (left: string) => `Hele stap: nog ${left}`,
  stepTimeUp: 'Hele stap: de tijd is om',
  ready: 'is klaar',
  mostReady: 'De meesten zijn klaar',
  lock: 'Op slot',
  unlock: 'Slot eraf',
  locked: 'Op slot: niemand nieuw kan erin.',
  invite: 'Nodig uit',
  inviteTitle: 'Deelnemers uitnodigen',
  inviteLead: 'Ga naar dit adres, of scan de QR-code, en vul de code in.',
  link: 'Link voor deelnemers',
  address: 'Adres',
  code: 'Code',
  qrLabel: (address: string) => `QR-code van ${address}`,
  localOnly:
    'Dit adres werkt alleen op deze computer. Open het bord via het netwerkadres dat de server bij het starten laat zien.',
  projector: 'Groot scherm',
  projectorLink: 'Link voor het grote scherm',
  readLink: 'Link om mee te kijken',
  links: 'Links',
  linksLead: 'Elke link is een sleutel. Geef hem alleen aan wie hem nodig heeft.',
  takeSnapshot: 'Leg vast',
  takingSnapshot: 'Bezig met vastleggen…',
  notices: {
    'disk-low':
      'De schijf van de server is bijna vol. Als hij vol is, wordt niets meer bewaard. Vraag wie de server beheert om ruimte te maken.',
  } satisfies Record<NoticeCode, string>,
};

export type FacilitatorMessages = typeof facilitator;
