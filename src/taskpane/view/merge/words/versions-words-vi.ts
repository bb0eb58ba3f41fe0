/** Words of the tab “Tổng hợp” in Vietnamese: sheets of another version of the set. */
export const VERSIONS_WORDS_VI = {
  "versions.title": "Phiếu của bản khác",
  "versions.count": "{count} phiếu",
  "versions.what":
    "Các phiếu này lập theo bản khác với bản bộ tiêu chí đang dùng để tổng hợp nên chưa được tính. Bản đang dùng lấy từ sổ đang mở, nếu không có thì lấy bộ có sẵn.",
  "versions.of": "Bản {version}: {count} phiếu. Bản đang dùng: {inForce}",
  "versions.changes": "Khác với bản đang dùng ({count})",
  "versions.same": "Trên phiếu không thấy tiêu chí nào khác.",
  "versions.brought": "Bảng tổng hợp mang theo phiếu bản khác của {count} tệp: hãy thêm chính các tệp ấy để chuyển.",
  "versions.reworded": "Chuyển cả tiêu chí chỉ đổi lời",
  "versions.preview": "Xem ô nào chuyển được ({count} tệp)",
  "versions.found": "Chuyển được {carried} ô sang bản {inForce}; {left} ô không chuyển, phải nhập lại.",
  "versions.file": "Chuyển {carried} ô, không chuyển {left} ô",
  "versions.left": "Cần xem lại: {file}",
  "versions.one": "Tải bản mới",
  "versions.oneOf": "Tải bản mới: {file}",
  "versions.all": "Tải bản mới của {count} tệp (.zip)",
  "versions.cancel": "Thôi, không chuyển",
  "versions.after":
    "Tệp gốc giữ nguyên. Bản mới tải về chưa được tính: mở ra, nhập nốt ô còn trống, lưu lại, thêm vào đây rồi bỏ tệp bản cũ.",
  "versions.remove": "Bỏ {count} tệp bản cũ khỏi lần tổng hợp này",
} as const;
