// Words of the form viewer, keyed by the viewer's own English text. English needs no entry.
const vietnamese = {
  Search: 'Tìm',
  Select: 'Chọn',
  Browse: 'Chọn tệp',
  'Nothing to show.': 'Chưa có dòng nào.',
  'No files selected': 'Chưa chọn tệp',
  'Add new': 'Thêm dòng',
  'Remove tag': 'Bỏ lựa chọn này',
  'Field is required.': 'Cần nhập mục này.',
  'Field has the wrong form.': 'Nội dung chưa đúng định dạng.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử chưa đúng.',
  'Field must be a valid phone number.': 'Số điện thoại chưa đúng.',
  'Field must be at least {0}.': 'Phải từ {0} trở lên.',
  'Field must be at most {0}.': 'Không được quá {0}.',
  'Field must have at least {0} characters.': 'Cần ít nhất {0} ký tự.',
  'Field must have at most {0} characters.': 'Không được quá {0} ký tự.',
};

/** 'vi' unless the page says otherwise. */
export function language() {
  return (document.documentElement.lang || 'vi').startsWith('en') ? 'en' : 'vi';
}

/** The text in the language of the page, `{0}` filled in. */
export function word(text, ...values) {
  const found = language() === 'vi' ? (vietnamese[text] ?? text) : text;
  return found.replace(/\{(\d+)\}/g, (_, index) => values[index] ?? '');
}

globalThis.motcuaWord = word;
