import { AmbitionAbove } from '../parts/ambition-above.tsx';
import { InTheSentence } from '../parts/in-the-sentence.tsx';
import { useBoard } from '../parts/use-board.ts';
import { ActivityList } from './activity-list.tsx';
import { AllContributions } from './all-contributions.tsx';
import { BesideLists } from './beside-lists.tsx';
import { OwnContribution } from './own-contribution.tsx';

/** What each partner brings and gains, and the activities laid beside the ambition once more. */
export function ContributionsPanel() {
  const { me } = useBoard();
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
