import { useEffect, useRef, useState } from 'react';
import { imageAddress, uploadImage } from '@/api/files';
import { useFactory } from '@/api/session';
import { draftLimits } from '@/domain/products/draft';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, IconButton } from '@/ui/button/Button';
import { classNames } from '@/ui/classNames';
import { TextField } from '@/ui/form/fields';
import { NoImage, resizeImage } from '@/ui/image/resizeImage';
import { Thumb } from '@/ui/text/Thumb';
import styles from './edit.module.css';
import { EditCard } from './EditCard';
import { EditErrors } from './EditErrors';
import { FieldNotes } from './FieldNotes';
import type { ProductForm } from './productForm';
import type { ProductEditor } from './useProductEditor';

type Image = ProductForm['images'][number];

const moved = (images: readonly Image[], from: number, to: number): Image[] => {
  const rest = images.filter((_, index) => index !== from);
  const taken = images[from];
  return taken === undefined || to < 0 || to > rest.length ? [...images] : [...rest.slice(0, to), taken, ...rest.slice(to)];
};

/** Pictures: dropped, pasted, picked or named by address; the first is the cover. Order by dragging or by keys. */
export function ImagesSection({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation('productEdit');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const [busy, setBusy] = useState(0);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [address, setAddress] = useState('');
  const [over, setOver] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const { change } = editor;
  const { images } = editor.form;
  // Pictures arrive one by one while the form goes on: each is added to what is there by then.
  const latest = useRef(images);
  useEffect(() => void (latest.current = images), [images]);

  const set = (next: Image[]): void => {
    latest.current = next;
    change({ images: next });
  };
  const add = (image: Image): void => {
    if (!latest.current.some(({ value }) => value === image.value)) set([...latest.current, image]);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    const room = draftLimits.images - latest.current.length;
    if (files.length > room) setRefused([t('tooManyImages', { most: draftLimits.images })]);
    for (const file of files.slice(0, Math.max(0, room))) {
      setBusy((count) => count + 1);
      try {
        add(await uploadImage(factory.id, await resizeImage(file)));
      } catch (error) {
        const why = error instanceof NoImage ? t('noImage', { file: file.name }) : t('imageFailed', { file: file.name, why: problemText(error) });
        setRefused((all) => [...all, why]);
      } finally {
        setBusy((count) => count - 1);
      }
    }
  };
  const takeLatest = useRef(take);
  useEffect(() => void (takeLatest.current = take));
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void takeLatest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  const addAddress = (): void => {
    if (address.trim() === '') return;
    add({ source: 'address', value: address.trim() });
    setAddress('');
  };

  return (
    <EditCard id="edit-images" title={t('images')} note={t('imagesCount', { count: images.length, most: draftLimits.images })}>
      <FieldNotes editor={editor} field="images" />
      {images.length > 0 && (
        <ol className={styles['images']}>
          {images.map((image, index) => (
            <li
              key={image.value}
              className={classNames(styles['image'], dragged === index && styles['dragged'])}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(index);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                event.stopPropagation();
                set(moved(images, dragged, index));
                setDragged(null);
              }}
            >
              <Thumb src={imageAddress(factory.id, image)} alt={t('imageNumber', { n: index + 1 })} size={96} icon="image" />
              <span className={styles['imageNote']}>
                {index === 0 ? t('cover') : t('imageNumber', { n: index + 1 })}
                {image.source === 'address' && ` · ${t('notOurs')}`}
              </span>
              <span className={styles['imageActs']}>
                {index > 0 && <IconButton size="small" icon="left" label={t('moveForward', { n: index + 1 })} onClick={() => set(moved(images, index, index - 1))} />}
                {index < images.length - 1 && (
                  <IconButton size="small" icon="right" label={t('moveBack', { n: index + 1 })} onClick={() => set(moved(images, index, index + 1))} />
                )}
                <IconButton size="small" icon="trash" label={t('removeImage', { n: index + 1 })} onClick={() => set(images.filter((_, at) => at !== index))} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <label
        className={classNames(styles['drop'], over && styles['over'])}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(dragged === null);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
      >
        <input
          type="file"
          multiple
          className="visually-hidden"
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <span className={styles['dropTitle']}>{t('dropImages')}</span>
        <span className={styles['help']}>{t('dropImagesHelp')}</span>
      </label>
      <p role="status" className={styles['help']}>
        {busy > 0 ? t('uploading', { count: busy }) : ''}
      </p>
      {refused.map((text) => (
        <p key={text} role="alert" className={styles['error']}>
          {text}
        </p>
      ))}
      <EditErrors errors={editor.errors} under="/images" nameOf={(rest) => t('imageNumber', { n: Number(rest[0]) + 1 })} />
      <div className={styles['byAddress']}>
        <TextField optional type="url" label={t('byAddress')} help={t('byAddressHelp')} placeholder="https://" value={address} onChange={setAddress} />
        <Button onClick={addAddress}>{t('addAddress')}</Button>
      </div>
    </EditCard>
  );
}
