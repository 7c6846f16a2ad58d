package org.tangthu.repository.seed;

import java.util.List;

/**
 * A sort of document: what its titles look like and when it was made.
 *
 * @param kind code of the scheme {@code kind}
 * @param title with {@code {province}}, {@code {village}}, {@code {family}}, {@code {subject}}, {@code {year}} and
 *     {@code {number}}
 * @param languages codes of the scheme {@code language}
 * @param heritage codes of the scheme {@code heritage}
 */
record Genre(String kind, String title, int firstYear, int lastYear, List<String> languages, List<String> heritage) {
    private static final List<String> MODERN = List.of("vi");
    private static final List<String> HAN = List.of("lzh");
    private static final List<String> OLD = List.of("old");
    private static final List<String> LOCAL = List.of("local-history");

    static final List<Genre> ALL = List.of(
            new Genre("gazetteer", "Địa chí {province}", 1935, 2020, MODERN, LOCAL),
            new Genre("village-convention", "Hương ước làng {village}", 1850, 1942, HAN, OLD),
            new Genre("genealogy", "Gia phả họ {family} ở {village}", 1800, 1945, HAN, OLD),
            new Genre("decree", "Sắc phong đình làng {village}", 1802, 1924, HAN, List.of("old", "rare")),
            new Genre("deity-legend", "Thần tích xã {village}", 1810, 1938, HAN, OLD),
            new Genre("land-register", "Địa bạ xã {village}, {province}", 1805, 1885, HAN, OLD),
            new Genre("map", "Bản đồ {province} năm {year}", 1890, 2005, List.of("vi", "fr"), LOCAL),
            new Genre("book", "{subject} {province} qua các thời kỳ", 1945, 2023, MODERN, LOCAL),
            new Genre("book", "Lịch sử Đảng bộ xã {village}", 1975, 2022, MODERN, LOCAL),
            new Genre("thesis", "{subject} ở {village}, {province}", 1990, 2025, MODERN, List.of("in-house")),
            new Genre("report", "Kỷ yếu hội thảo {subject} {province}", 1985, 2025, MODERN, LOCAL),
            new Genre("statistics", "Niên giám thống kê {province} {year}", 1960, 2024, MODERN, LOCAL),
            new Genre("serial-issue", "Báo {province}, số {number}", 1962, 2024, MODERN, LOCAL),
            new Genre("photograph", "Đình làng {village}", 1900, 2015, MODERN, LOCAL),
            new Genre("manuscript", "Thơ văn họ {family}, {province}", 1820, 1930, List.of("vi-Hani", "lzh"), OLD));
}
