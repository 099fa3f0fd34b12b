import { keysFor, type KeyLine } from '../../actions/key-help.ts';
import { showShortcut } from '../../actions/shortcuts.ts';
import { Fragment } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useDeviceSwitch } from '../../ui/device-switch.ts';
import { SINGLE_KEYS } from '../../ui/device-switches.ts';
import './keys-dialog.css';

/** Every key that works here for who looks, and the switch of those that could be pressed by accident. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const words = messages.keys;
  const [single, setSingle] = useDeviceSwitch(SINGLE_KEYS);
  const role = useSessionState(({ me }) => me.role);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <div>
        <label className="keys-switch">
          <input
            type="checkbox"
            checked={single}
            aria-describedby="keys-hint"
            onChange={({ target }) => setSingle(target.checked)}
          />
          <span>{words.single}</span>
        </label>
        <p id="keys-hint" className="step-hint">
          {words.singleHint}
        </p>
      </div>
      {keysFor(role, messages).map(({ place, lines }) => (
        <section key={place}>
          <h3>{words.places[place]}</h3>
          <dl className="keys">
            {lines.map((line) => (
              <Line key={line.labels.join()} line={line} off={line.single && !single} />
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Line({ line, off }: { readonly line: KeyLine; readonly off: boolean }) {
  const { keys: words } = useMessages();
  return (
    <div className={off ? 'keys-off' : undefined}>
      <dt>
        {line.shortcuts.map((shortcut, index) => {
          const shown = shortcut.code === 'Space' ? words.space : showShortcut(shortcut);
          return (
            <Fragment key={shown}>
              {index > 0 && <span>{words.or}</span>}
              <kbd>{shown}</kbd>
            </Fragment>
          );
        })}
      </dt>
      <dd>
        {line.labels.join(' · ')}
        {off && ` (${words.off})`}
      </dd>
    </div>
  );
}
