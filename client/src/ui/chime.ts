/** A gentle sound: three soft tones, without a file to fetch. */

const TONES_HZ = [523.25, 659.25, 783.99];
const APART_S = 0.28;
const RINGS_S = 1.4;
const LOUDNESS = 0.12;

/** Plays the sound, where the browser lets a page make one. */
export function chime(): void {
  const audio = new AudioContext();
  for (const [index, frequency] of TONES_HZ.entries()) {
    const begin = audio.currentTime + index * APART_S;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + RINGS_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(begin);
    tone.stop(begin + RINGS_S);
  }
  // By the clock and not when the tones end: a page that may not make a sound yet would keep them for later.
  setTimeout(() => void audio.close(), (TONES_HZ.length * APART_S + RINGS_S) * 1000);
}
