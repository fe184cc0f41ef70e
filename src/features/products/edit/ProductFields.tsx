import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { BasicsSection } from './BasicsSection';
import { CustomisationSection } from './CustomisationSection';
import { goToSection } from './goTo';
import { ImagesSection } from './ImagesSection';
import { OptionsSection } from './OptionsSection';
import { PriceSection } from './PriceSection';
import type { ProductEditor } from './useProductEditor';

/** All that is said of a product, in the order in which buyers ask. */
export function ProductFields({ editor }: { readonly editor: ProductEditor }) {
  const { hash } = useLocation();
  // From the record's list of what is missing.
  useEffect(() => {
    if (hash.startsWith('#edit-')) goToSection(hash.slice(1));
  }, [hash]);
  return (
    <>
      <BasicsSection editor={editor} />
      <ImagesSection editor={editor} />
      <PriceSection editor={editor} />
      <OptionsSection editor={editor} />
      <CustomisationSection editor={editor} />
    </>
  );
}
