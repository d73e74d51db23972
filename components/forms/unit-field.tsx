'use client';

import { TreeSelect, type TreeSelectProps } from 'antd';
import type { Unit } from '@/lib/domain/staff/body';

type Given = Pick<TreeSelectProps<string>, 'id' | 'value' | 'onChange' | 'allowClear'>;

/** The units of the body as a tree; a unit whose parent is not among them stands at the top. */
export function UnitField({ units, ...given }: Given & { readonly units: readonly Unit[] }) {
  return (
    <TreeSelect
      {...given}
      treeDataSimpleMode={{ id: 'value', pId: 'parentId' }}
      treeData={units.map(({ id, parentId, name }) => ({ value: id, parentId: parentId ?? 0, title: name }))}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
    />
  );
}
