/** Sheet name and headers of 责任分解: a file format, the same in every language. */
export const ASSIGNMENT_SHEETS = { table: '责任分解', marker: '_assign' } as const;

export type AssignmentField = 'kind' | 'code' | 'group' | 'name' | 'lead' | 'assisting' | 'due' | 'hint';

export const ASSIGNMENT_HEADERS: Readonly<Record<AssignmentField, string>> = {
  kind: '类别',
  code: '代码',
  group: '所属',
  name: '名称',
  lead: '牵头单位',
  assisting: '配合单位',
  due: '报送截止',
  hint: '提示',
};
