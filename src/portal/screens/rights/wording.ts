// Words of what the petitioner can do, Chinese first.
import { rightsEnglish } from './wording-en.ts';
import { rightsChinese } from './wording-zh.ts';

export const rightsWording = { zh: rightsChinese, en: rightsEnglish };
