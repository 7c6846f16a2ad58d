package org.tangthu.linkeddata.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.feed.SetSpec;

/** What people call sets: in Vietnamese and English, since the protocol knows no languages. Thread-safe. */
final class SetNames {
    private static final String BETWEEN = " / ";
    private static final Map<String, String> OWN = Map.of(
            "library", "Theo thư viện / By library",
            "kind", "Theo loại tài liệu / By kind",
            "collection", "Có trong bộ sưu tập / In a collection",
            "heritage", "Có nhóm tài liệu / Of a heritage class",
            "oer", "Học liệu mở / Open educational resources",
            "national", "Hệ tri thức Việt số hóa / National knowledge system");
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "national",
            "Tài liệu có quyết định thẩm định còn hiệu lực cho phép đưa vào Hệ tri thức Việt số hóa"
                    + BETWEEN
                    + "Items that an appraisal decision in force admits to the national knowledge system");

    private final Catalogue catalogue;
    private final CodeLists codes;

    SetNames(Catalogue catalogue, CodeLists codes) {
        this.catalogue = catalogue;
        this.codes = codes;
    }

    /** Those that there are even as long as nobody is in them. */
    static List<SetSpec> own() {
        return OWN.keySet().stream().map(SetSpec::new).toList();
    }

    String of(SetSpec set) {
        return Optional.ofNullable(OWN.get(set.value())).orElseGet(() -> name(set));
    }

    /** What the set holds, where its name does not tell it. */
    Optional<String> description(SetSpec set) {
        return Optional.ofNullable(DESCRIPTIONS.get(set.value()));
    }

    private String name(SetSpec set) {
        String facet = set.parent().map(SetSpec::value).orElse("");
        return switch (facet) {
            case "kind", "heritage" -> label(facet, set.member());
            case "library", "collection" -> named(set.member());
            default -> set.member();
        };
    }

    /** By its identifier where its names cannot be read. */
    private String named(String id) {
        return Optional.ofNullable(
                        ReadableEntries.of(List.of(id), catalogue::findAll).get(id))
                .map(entry -> entry.entity().label().value())
                .orElse(id);
    }

    private String label(String scheme, String code) {
        return codes.scheme(scheme).label(code, "vi")
                + BETWEEN
                + codes.scheme(scheme).label(code, "en");
    }
}
