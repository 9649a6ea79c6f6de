// Passwords of ten characters and more that are tried first. Shorter ones are refused by their length anyway.
const COMMON = new Set(
  `1234567890 12345678910 123456789a a123456789 0123456789 0987654321 9876543210 1111111111 0000000000 8888888888 6666666666
  1234512345 1212121212 1122334455 1234554321 123123123123 112233445566 123456123456 123456789123 1234567891 12345678900
  qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y qazwsxedcrfv asdfghjkl1 zxcvbnm123 qwer123456 asdf123456
  password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 administrator admin12345 admin123456 admin@1234 admin@12345
  abc1234567 abcd123456 abc123456789 abcdefghij abcde12345 a1b2c3d4e5 aa12345678 aa123456789 woaini1314 woaini5201314 5201314520
  woaini521314 iloveyou123 iloveyou1314 welcome123 welcome1234 changeme123 letmein1234 football123 sunshine123 superman123
  guangdong1 guangdong123 guangdong2024 guangdong2025 guangdong2026 xinfang123 xinfang1234 xinfang12345 redress123 redress1234 redress12345
  test123456 test1234567 user123456 root123456 huawei12345 huawei@123 zhongguo123 beijing2008 china12345 woshishui123`.split(
    /\s+/,
  ),
);

/** One character again and again, or a short piece repeated. */
const REPEATED = /^(.{1,3})\1+$/u;

/** Whether a password (in lower case) is among the first that anybody would try. */
export const isCommonPassword = (password: string): boolean => COMMON.has(password) || REPEATED.test(password);
