'use client';

import { Button } from 'antd';
import type { ReactNode } from 'react';

/** Prints the page as it is. */
export const PrintButton = ({ children }: { readonly children: ReactNode }) => (
  <Button type="primary" onClick={() => window.print()}>
    {children}
  </Button>
);
