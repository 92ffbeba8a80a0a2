/** A button that asks for files. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

interface Props {
  readonly label: string;
  /** Endings, e.g. `.xlsx,.zip`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled: boolean;
  readonly appearance?: ButtonProps['appearance'];
  readonly onChoose: (files: readonly [File, ...File[]]) => void;
}

export function FileButton(props: Props): ReactElement {
  const { label, accept, multiple = false, disabled, appearance = 'secondary', onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          // The same file can be chosen again once it was corrected; emptying the input empties its list.
          target.value = '';
          if (first) onChoose([first, ...others]);
        }}
      />
      <Button appearance={appearance} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
