// When a text says nothing, whatever it is made of.

/**
 * One sign that can be seen, as a JSON Schema pattern: not white space, a control character, or one of the signs that
 * show nothing (zero width, direction, fillers, variation selectors).
 */
export const VISIBLE =
  '[^\\s\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u115f\\u1160\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0]';

const SIGN = new RegExp(VISIBLE);

/** Whether nothing of it can be read. */
export const isBlank = (text: string | undefined): boolean => text === undefined || !SIGN.test(text);
