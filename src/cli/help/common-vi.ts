/** What every command's help ends with. */
export const COMMON = `  --lang vi|en          ngôn ngữ (mặc định: vi)
  --quiet               không báo tiến độ
  --help                cách dùng`;
export const EXIT_CODES = "Mã kết thúc: 0 xong, không có lỗi; 1 xong, số liệu có lỗi; 2 không chạy được.";
