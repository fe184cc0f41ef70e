import { BasicsSection } from './BasicsSection';
import { CustomisationSection } from './CustomisationSection';
import { ImagesSection } from './ImagesSection';
import { OptionsSection } from './OptionsSection';
import { PriceSection } from './PriceSection';
import type { ProductEditor } from './useProductEditor';

/** All that is said of a product, in the order in which buyers ask. */
export function ProductFields({ editor }: { readonly editor: ProductEditor }) {
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
