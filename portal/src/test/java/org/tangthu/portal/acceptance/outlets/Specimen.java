package org.tangthu.portal.acceptance.outlets;

import java.time.LocalDate;
import java.util.Locale;
import org.tangthu.repository.ark.Ark;

/**
 * An item of the corpus, one for each way in which items are kept. All have pages with images and text, and each has words
 * of its own by which a leak of it is known. Two of them stand side by side on its first page: whoever asks for the one
 * may not be shown the other.
 */
enum Specimen {
    OPEN("open", ""),
    ON_SITE("on-site", ""),
    RESTRICTED("restricted", Specimen.FOR_THE_GROUP),
    LENDING("lending", Specimen.COPIES),
    METADATA_ONLY("metadata-only", ""),
    PRESERVATION("preservation", ""),
    EMBARGOED_OPEN("open", Specimen.EMBARGO),
    EMBARGOED_RESTRICTED("restricted", Specimen.FOR_THE_GROUP + Specimen.EMBARGO),
    EMBARGOED_LENDING("lending", Specimen.COPIES + Specimen.EMBARGO),
    /** Its embargo is over. */
    RELEASED("open", "embargo: 2020-01-01\n"),
    DRAFT("open", ""),
    SUBMITTED("open", ""),
    APPRAISED("open", ""),
    WITHDRAWN("open", ""),
    /** Erased by law. */
    PURGED("open", ""),
    /** Erased by law before anybody was told of it. */
    ERASED_DRAFT("open", ""),
    /** Nothing was ever deposited under its ARK. */
    UNKNOWN("", "");

    static final String LIBRARY = "VN-OUTLETS-1";
    static final String OTHER_LIBRARY = "VN-OUTLETS-2";
    static final String COLLECTION = "outlets";
    static final String AGENT = "nguoi-viet";
    /** Readers of the library whom restricted items are for; it is nobody else's business that they are called so. */
    static final String GROUP = "nhom-doc-gia-kin";

    private static final String COPIES = "copies: 2\n";
    private static final String FOR_THE_GROUP = "groups: [nhom-doc-gia-kin]\n";
    private static final String EMBARGO = "embargo: in-a-year\n";
    private static final long FIRST_ARK = 7_000_000;

    private static final String EVERY_OTHER_FIELD =
            """
            heritage: [{code: old, criterion: a, decision: 12/QĐ}]
            decisions: [{body: Hội đồng, number: 1/QĐ, date: 2025-01-02, scope: national, withdrawn: 2025-02-03}]
            agents: [{name: Người Viết, role: aut, id: nguoi-viet}, {name: Nhà in, role: pbl}]
            places: [{id: Hà Nội, role: about}]
            subjects: [Địa chí]
            classification: [{scheme: ddc, value: "959.7"}]
            description: [{value: Một cuốn sách, lang: vi}]
            extent: 3 tr.
            custodian: Đình làng
            shelfmarks: [AB.12]
            identifiers: [{type: isbn, value: "9780306406157"}]
            rights: http://rightsstatements.org/vocab/NoC-OKLR/1.0/
            viewingDirection: right-to-left
            """;

    private final String access;
    private final String rights;

    Specimen(String access, String rights) {
        this.access = access;
        this.rights = rights;
    }

    /** As it stands in the table. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Under which the table of rights tells of it. */
    String column() {
        return switch (this) {
            case OPEN, RELEASED -> "open";
            case ON_SITE, RESTRICTED, LENDING -> code();
            case EMBARGOED_OPEN, EMBARGOED_RESTRICTED, EMBARGOED_LENDING -> "embargoed";
            case METADATA_ONLY, PRESERVATION -> "record only";
            case DRAFT, SUBMITTED, APPRAISED, ERASED_DRAFT, UNKNOWN -> "not published";
            case WITHDRAWN, PURGED -> "gone";
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    boolean deposited() {
        return this != UNKNOWN;
    }

    /** Whether it is still there for those who look after it. */
    boolean kept() {
        return deposited() && this != PURGED && this != ERASED_DRAFT;
    }

    Ark ark() {
        return Ark.ofNumber(Ark.TEST_NAAN, FIRST_ARK + ordinal());
    }

    String id() {
        return ark().name();
    }

    String title() {
        return "Nhan" + word();
    }

    /** A word on its first page. */
    String asked() {
        return "hoi" + word();
    }

    /** The word after {@link #asked}. */
    String secret() {
        return "kin" + word();
    }

    /** Who gave it, which is said to nobody. */
    String donor() {
        return "Nguoicho" + word();
    }

    /** What a file was called when it came. */
    String master(int page) {
        return "banquet" + word() + page + ".png";
    }

    int width() {
        return 1_304 + 8 * ordinal();
    }

    int height() {
        return 1_000;
    }

    /** The state it is deposited in; what is withdrawn was published before. */
    String state() {
        return switch (this) {
            case DRAFT, ERASED_DRAFT -> "draft";
            case SUBMITTED -> "submitted";
            case APPRAISED -> "appraised";
            default -> "published";
        };
    }

    /** Its deposit. The century is one that no other of the corpus is of. */
    String description(String state) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("library: ").append(LIBRARY).append("\nlocalId: ").append(code());
        yaml.append("\nid: ").append(ark()).append("\nkind: book\n");
        yaml.append("titles: [{value: ").append(title()).append(", lang: vi}]\n");
        yaml.append("dates: [{edtf: \"").append(year()).append("\", role: created}]\n");
        yaml.append("languages: [vi]\ncollections: [").append(COLLECTION).append("]\n");
        yaml.append(EVERY_OTHER_FIELD);
        yaml.append("acquisition: {mode: donated, from: ").append(donor());
        yaml.append(", terms: ").append(donor()).append(" muốn vậy}\n");
        yaml.append("access: ")
                .append(access)
                .append('\n')
                .append(rights.replace("in-a-year", LocalDate.now().plusYears(1).toString()));
        yaml.append("digitization: published\nstate: ").append(state).append("\npages:\n");
        for (int page = 1; page <= Corpus.PAGES; page++) {
            yaml.append("  - {file: ")
                    .append(master(page))
                    .append(", label: \"")
                    .append(page);
            yaml.append("\", text: ")
                    .append(master(page).replace(".png", ".xml"))
                    .append("}\n");
        }
        yaml.append("structure: [{label: Phần đầu, first: \"1\", last: \"2\"}]\n");
        return yaml.toString();
    }

    private String year() {
        return String.format("%04d", 150 + 100 * ordinal());
    }

    /** By which the facet of centuries counts it. */
    int century() {
        return 2 + ordinal();
    }
}
