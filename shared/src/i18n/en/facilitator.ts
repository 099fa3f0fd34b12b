import { firstFacilitator } from './first-words.ts';
import type { FacilitatorMessages } from '../nl/facilitator.ts';

export const facilitator: FacilitatorMessages = {
  ...firstFacilitator,
  rail: 'Facilitate',
  current: 'going on now',
  opened: 'has been',
  notPlanned: 'not planned',
  timer: 'Timer',
  goOn: 'Go on:',
  startTimer: (minutes) => `Start timer (${minutes} min)`,
  oneMore: '1 minute more',
  oneLess: '1 minute less',
  stopTimer: 'Stop timer',
  stopStory: 'Stop the time for the story',
  stepTime: (left) => `Whole step: ${left} left`,
  stepTimeUp: 'Whole step: time is up',
  ready: 'is ready',
  mostReady: 'Most people are ready',
  lock: 'Lock',
  unlock: 'Unlock',
  locked: 'Locked: nobody new can come in.',
  invite: 'Invite',
  inviteTitle: 'Invite participants',
  inviteLead: 'Go to this address, or scan the QR code, and fill in the code.',
  link: 'Link for participants',
  address: 'Address',
  code: 'Code',
  qrLabel: (address) => `QR code of ${address}`,
  localOnly:
    'This address works only on this computer. Open the board at the network address that the server shows when it starts.',
  projector: 'Big screen',
  projectorLink: 'Link for the big screen',
  readLink: 'Link to look on',
  links: 'Links',
  linksLead: 'Every link is a key. Give it only to those who need it.',
  takeSnapshot: 'Take the snapshot',
  takingSnapshot: 'Taking the snapshot…',
  notices: {
    'disk-low':
      'The disk of the server is almost full. When it is full, nothing is kept any more. Ask whoever runs the server to make room.',
  },
};
