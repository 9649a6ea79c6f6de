// What commands say when they cannot go on.
export const appsWording = {
  zh: {
    trouble: {
      'port-taken': '端口 {{port}} 已被占用，请先结束占用它的程序，或者用 PORT 换一个端口。',
      'cannot-listen': '不能在 {{address}}:{{port}} 上监听，请检查 HOST 和 PORT。',
      'no-right': '没有权限使用 {{path}}，请检查文件夹的权限。',
      'no-database': '连不上数据库，请检查 DATABASE_URL，以及 PostgreSQL 是否在运行（{{reason}}）。',
    },
  },
  en: {
    trouble: {
      'port-taken': 'Port {{port}} is in use: end the program that uses it, or choose another port with PORT.',
      'cannot-listen': 'Cannot listen on {{address}}:{{port}}; please check HOST and PORT.',
      'no-right': 'No right to use {{path}}; please check whose folder it is.',
      'no-database':
        'The database cannot be reached; please check DATABASE_URL and whether PostgreSQL is running ({{reason}}).',
    },
  },
} as const;
