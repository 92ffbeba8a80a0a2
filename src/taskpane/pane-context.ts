/** The pane for its components. */
import { createContext, useContext } from 'react';
import type { Pane } from './pane';

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new RangeError('drawn outside the pane');
  return pane;
}
