// Petition numbers: region (2) + year (2) + lane (2) + running number in the lane (6) + check digit (1) = 13 digits.
// Lanes let many clerks register at once while each lane counts without a gap, so that a missing number shows.

/** The check digit (Luhn) that lets a mistyped number be told at once. */
export function checkDigit(digits: string): number {
  let sum = 0;
  Array.from(digits)
    .reverse()
    .forEach((digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      sum += doubled > 9 ? doubled - 9 : doubled;
    });
  return (10 - (sum % 10)) % 10;
}

/** The number for the n-th petition of a lane in a year. */
export function petitionNumber(region: string, year: number, lane: number, count: number): string {
  const two = (value: number): string => String(value % 100).padStart(2, '0');
  const digits = `${region}${two(year)}${two(lane)}${String(count).padStart(6, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

/** The number as it was meant: spaces and dashes taken out; undefined when it cannot be one. */
export function readNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{13}$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, 12)) === Number(digits[12]) ? digits : undefined;
}
