import { useMessages } from '../../ui/language.tsx';
import { ContributionFields } from './contribution-fields.tsx';

/** What the own partner brings and gains; colleagues write in the same fields. */
export function OwnContribution({ partnerId }: { readonly partnerId: string }) {
  const { own } = useMessages().contributions;
  return (
    <section className="contributions-part contributions-own" aria-label={own.heading}>
      <h3>{own.heading}</h3>
      <ContributionFields partnerId={partnerId} />
    </section>
  );
}
