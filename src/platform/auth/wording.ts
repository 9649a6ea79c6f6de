// Words of sign-in: why a password is not taken.
export const authWording = {
  zh: {
    refusals: {
      'password-too-short': '密码太短，至少要 {{min}} 个字符。',
      'password-too-long': '密码太长，最多 {{max}} 个字符。',
      'password-contains-login': '密码里不能含有登录名。',
      'password-common': '这个密码太常见，别人很容易猜到，请换一个。',
      'sign-in-failed': '登录名或密码不对，请检查后重试。',
      'current-password-wrong': '原来的密码不对，请重新输入。',
    },
  },
  en: {
    refusals: {
      'password-too-short': 'The password is too short: at least {{min}} characters.',
      'password-too-long': 'The password is too long: at most {{max}} characters.',
      'password-contains-login': 'The password must not contain the login name.',
      'password-common': 'This password is too common and easily guessed. Please choose another.',
      'sign-in-failed': 'The login name or the password is wrong. Please check them and try again.',
      'current-password-wrong': 'The present password is wrong. Please type it again.',
    },
  },
} as const;
