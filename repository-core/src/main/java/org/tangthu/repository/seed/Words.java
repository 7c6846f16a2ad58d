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
    static final List<Reign> REIGNS = List.of(
            new Reign("Gia Long", 1802, 1819),
            new Reign("Minh Mệnh", 1820, 1840),
            new Reign("Thiệu Trị", 1841, 1847),
            new Reign("Tự Đức", 1848, 1883),
            new Reign("Đồng Khánh", 1886, 1888),
            new Reign("Thành Thái", 1889, 1906),
            new Reign("Duy Tân", 1907, 1915),
            new Reign("Khải Định", 1916, 1925));

    /** Years are told after it from the first to the last. */
    record Reign(String name, int first, int last) {}

    private Words() {}
}
