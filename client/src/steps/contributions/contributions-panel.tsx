import { useSessionState } from '../../session/hooks.ts';
import { AmbitionAbove } from '../parts/ambition-above.tsx';
import { InTheSentence } from '../parts/in-the-sentence.tsx';
import { ActivityList } from './activity-list.tsx';
import { AllContributions } from './all-contributions.tsx';
import { BesideLists } from './beside-lists.tsx';
import { OwnContribution } from './own-contribution.tsx';

/** What each partner brings and gains, and the activities laid beside the ambition once more. */
export function ContributionsPanel() {
  const me = useSessionState((state) => state.me);
  return (
    <>
      <AmbitionAbove />
      <InTheSentence asks />
      {me.role === 'partner' && me.partnerId !== undefined && (
        <OwnContribution partnerId={me.partnerId} />
      )}
      <ActivityList />
      <AllContributions />
      <BesideLists />
    </>
  );
}
