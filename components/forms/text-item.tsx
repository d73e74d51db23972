'use client';

import { Form, type FormItemProps, Input, type InputProps } from 'antd';

/** Above this share of what a text may have, its length is shown. */
const NEARLY_FULL = 0.8;

/** Counts a text without cutting it: what was pasted stays as it was, and stands in red while it is too long. */
export const counted = (max: number): NonNullable<InputProps['count']> => ({
  max,
  show: ({ count }) => (count > max * NEARLY_FULL ? `${count} / ${max}` : ''),
});

interface Props
  extends
    Pick<FormItemProps, 'className' | 'extra' | 'label' | 'name' | 'rules'>,
    Pick<InputProps, 'aria-label' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'style'> {
  /** The most characters it may have; what is longer keeps the form from being sent. */
  readonly max: number;
  readonly required?: boolean;
  /** Lines it begins with, and grows from; a single line when left out. */
  readonly lines?: number;
}

/** A text of a form. */
export function TextItem({ className, extra, label, name, rules = [], max, required, lines, ...input }: Props) {
  const needed = { required: true, whitespace: true };
  return (
    <Form.Item {...{ className, extra, label, name }} rules={[...(required ? [needed] : []), ...rules, { max }]}>
      {lines ? (
        <Input.TextArea autoSize={{ minRows: lines, maxRows: Math.max(16, lines * 4) }} count={counted(max)} />
      ) : (
        <Input count={counted(max)} {...input} />
      )}
    </Form.Item>
  );
}
