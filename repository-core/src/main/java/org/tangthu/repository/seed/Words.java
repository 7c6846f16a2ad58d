package org.tangthu.repository.seed;

import java.util.List;

/** What generated items are made of. */
final class Words {
    static final List<String> PROVINCES = List.of(
            "Hải Phòng",
            "Hưng Yên",
            "Ninh Bình",
            "Đắk Lắk",
            "Bắc Ninh",
            "Thanh Hóa",
            "Nghệ An",
            "Hà Tĩnh",
            "Huế",
            "Quảng Trị",
            "Đà Nẵng",
            "Gia Lai",
            "Khánh Hòa",
            "Lâm Đồng",
            "Tây Ninh",
            "Đồng Tháp",
            "Vĩnh Long",
            "An Giang",
            "Cần Thơ",
            "Cà Mau",
            "Lạng Sơn",
            "Tuyên Quang",
            "Lào Cai",
            "Phú Thọ",
            "Quảng Ninh");
    static final List<String> VILLAGES = List.of(
            "Đông Hòa",
            "Phú Thứ",
            "An Lạc",
            "Yên Mỹ",
            "Kim Sơn",
            "Cổ Am",
            "Đại Đồng",
            "Xuân Trạch",
            "Thanh Lâm",
            "Bình Khê",
            "Mỹ Thạch",
            "Hòa Xuân",
            "Lộc Vượng",
            "Trung Hành",
            "Ngọc Tuyền",
            "Vạn Phúc",
            "Quỳnh Lưu",
            "Thượng Phúc",
            "Hạ Hồi",
            "Tân Kỳ");
    static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý");
    static final List<String> MIDDLE = List.of("Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Xuân", "Quang");
    static final List<String> GIVEN = List.of(
            "Hồng", "Thủy", "Khánh", "Dũng", "Lan", "Sơn", "Hà", "Tuấn", "Mai", "Bình", "An", "Phúc", "Hiếu", "Long");
    static final List<String> SUBJECTS = List.of(
            "Địa chí",
            "Lịch sử",
            "Văn hóa dân gian",
            "Làng nghề",
            "Lễ hội",
            "Giáo dục",
            "Nông nghiệp",
            "Kiến trúc",
            "Tín ngưỡng",
            "Kháng chiến",
            "Kinh tế",
            "Y học cổ truyền");
    static final List<String> REIGNS =
            List.of("Gia Long", "Minh Mệnh", "Thiệu Trị", "Tự Đức", "Đồng Khánh", "Thành Thái", "Duy Tân", "Khải Định");

    private Words() {}
}
