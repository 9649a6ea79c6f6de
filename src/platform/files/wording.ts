// Words of the file engine: why a file is not taken.
export const filesWording = {
  zh: {
    refusals: {
      'file-kind-not-allowed': '只能上传照片（JPG、PNG、WebP、HEIC、GIF）或 PDF 文件，这个文件不是。',
      'file-lying': '这个文件的内容和它的名称不一致，不能上传。请上传原来的照片或 PDF 文件。',
      'file-empty': '这个文件是空的，请重新选择。',
      'file-too-large': '文件太大，每个文件不能超过 {{megabytes}} MB。',
      'file-missing': '没有收到文件，请重新选择后上传。',
      'file-incomplete': '文件没有传完，请重新上传。',
      'too-many-files': '最多只能上传 {{limit}} 个文件。',
      'upload-key-missing': '上传没有带上草稿的编号，请刷新页面后重试。',
      'upload-unknown': '有附件已经不在了，请删除后重新上传。',
    },
  },
  en: {
    refusals: {
      'file-kind-not-allowed':
        'Only photos (JPG, PNG, WebP, HEIC, GIF) and PDF files can be uploaded; this file is neither.',
      'file-lying':
        'The content of this file does not fit its name, so it cannot be uploaded. Please upload the original photo or PDF file.',
      'file-empty': 'This file is empty. Please choose another.',
      'file-too-large': 'This file is too large: each file may have at most {{megabytes}} MB.',
      'file-missing': 'No file arrived. Please choose one and upload it again.',
      'file-incomplete': 'The file did not arrive completely. Please upload it again.',
      'too-many-files': 'At most {{limit}} files can be uploaded.',
      'upload-key-missing': 'The upload came without the key of its draft. Please reload the page and try again.',
      'upload-unknown': 'An attachment is no longer there. Please remove it and upload it again.',
    },
  },
} as const;
