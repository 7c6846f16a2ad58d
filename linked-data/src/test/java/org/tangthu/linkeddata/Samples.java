package org.tangthu.linkeddata;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.linkeddata.publish.DataDoor;
import org.tangthu.linkeddata.publish.DoorKind;
import org.tangthu.linkeddata.publish.OpenDataSettings;
import org.tangthu.linkeddata.publish.PublisherType;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.ExhibitionSection;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LibraryService;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.NewsNote;
import org.tangthu.repository.model.OpeningHours;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;

/** Entities to describe. */
public final class Samples {
    public static final String NO_COPYRIGHT = "http://rightsstatements.org/vocab/NoC-OKLR/1.0/";

    private Samples() {}

    public static OpenDataSettings openData(String licence) {
        return new OpenDataSettings(
                "Kho tài liệu số",
                "Thư viện tỉnh",
                PublisherType.REGIONAL,
                Optional.of("library@example.vn"),
                licence,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                Optional.empty(),
                6);
    }

    public static List<DataDoor> doors(String base) {
        return List.of(
                new DataDoor(DoorKind.SPARQL, base + "/sparql", base + "/sparql"),
                new DataDoor(
                        DoorKind.IIIF_PRESENTATION,
                        base + "/iiif/presentation/3/collection/top",
                        base + "/iiif/presentation/3/collection/top"));
    }

    /** The n-th ARK of the tests, of 0 to 9. */
    public static Ark ark(int n) {
        String stem = "bcdfghj" + n;
        for (char check : "0123456789bcdfghjkmnpqrstvwxz".toCharArray()) {
            Optional<Ark> ark = Ark.ofName(Ark.TEST_NAAN, stem + check);
            if (ark.isPresent()) {
                return ark.get();
            }
        }
        throw new AssertionError("every stem has a check character");
    }

    /** A manuscript that uses every field. */
    public static Item manuscript(Ark ark, State state) {
        var description = new Description(
                List.of(
                        new Title(LocalizedText.of("Sổ ghi lễ tiết", "vi"), Optional.empty()),
                        new Title(LocalizedText.of("𥱬𥱯禮節", "vi-Hani"), Optional.of("main")),
                        new Title(LocalizedText.of("禮節簿", "lzh-Hani"), Optional.of("alternative"))),
                List.of(
                        new Contribution("Nguyễn Văn An", "scr", Optional.empty()),
                        new Contribution("Trần Thị Bình", "aut", Optional.of("tran-thi-binh"))),
                List.of(
                        new ItemDate(Optional.of(new Edtf("1871")), Optional.of("Tự Đức 24"), "created"),
                        new ItemDate(Optional.of(new Edtf("187X")), Optional.empty(), "copied")),
                List.of(
                        new PlaceReference(Location.of("huyen-tu-ky-until-2025"), "about"),
                        new PlaceReference(Location.of("Đình làng Đông"), "created"),
                        new PlaceReference(
                                new Location(Optional.of("nam-ha-1965"), Optional.of("Nam-hà")), "published"),
                        new PlaceReference(Location.of("https://sws.geonames.org/1566083/"), "collected")),
                List.of(LocalizedText.of("lễ hội", "vi")),
                List.of(new Coded("ddc", "394.26")),
                List.of("vi-Hani", "x-khac"),
                List.of(LocalizedText.of("Dòng \"một\"\n<b>&amp; dòng hai</b>", "vi")),
                Optional.of("24 tờ; 28 x 16 cm"),
                List.of(new Coded("local", "HN.0123")));
        return new Item(
                ark,
                "VN-HD-TVT",
                Optional.of("HN.0123"),
                "manuscript",
                List.of(
                        new Heritage("old", Optional.of("old"), Optional.of("QĐ 12/2024")),
                        new Heritage("rare", Optional.of("bản duy nhất"), Optional.empty()),
                        new Heritage("local-history", Optional.empty(), Optional.empty())),
                description,
                new Holding(
                        Optional.of("Đình làng"),
                        Optional.of(new Acquisition(
                                "deposited-in-trust", Optional.of("người gửi"), Optional.of("điều khoản riêng"))),
                        List.of("AB.12")),
                List.of("han-nom"),
                new Rights(
                        Optional.of(NO_COPYRIGHT), AccessLevel.OPEN, List.of(), Optional.of(LocalDate.of(2030, 1, 1))),
                "published",
                state,
                Optional.of("right-to-left"),
                List.of(
                        new AppraisalDecision(
                                "Hội đồng thẩm định",
                                Optional.empty(),
                                "15/QĐ-HĐTĐ",
                                LocalDate.of(2026, 5, 1),
                                "national",
                                Optional.empty()),
                        new AppraisalDecision(
                                "Trần Thị Bình",
                                Optional.of("tran-thi-binh"),
                                "2/QĐ",
                                LocalDate.of(2025, 3, 2),
                                "publication",
                                Optional.of(LocalDate.of(2026, 4, 30)))));
    }

    public static PageList twoPages() {
        return new PageList(List.of(page("0001"), page("0002")), List.of(), 2);
    }

    private static Page page(String name) {
        var master = new Page.Master("masters/" + name + ".tif", name + ".tif", "image/tiff", 100, 200, 9, "00");
        return new Page(name, Optional.empty(), master, Optional.empty());
    }

    public static Library library() {
        return new Library(
                "VN-HD-TVT",
                List.of(LocalizedText.of("Thư viện tỉnh", "vi"), LocalizedText.of("Provincial library", "en")),
                "public",
                "province",
                true,
                Optional.of(Location.of("hai-duong-1997")),
                Optional.empty(),
                Optional.of(LocalDate.of(1956, 9, 2)),
                Optional.empty(),
                Optional.of("VN-HP"));
    }

    /** A library that tells its readers all that it can. */
    public static Library openLibrary() {
        Library library = library();
        return new Library(
                library.id(),
                library.names(),
                library.type(),
                library.level(),
                library.importantRole(),
                library.place(),
                library.parent(),
                library.validFrom(),
                library.validTo(),
                library.successor(),
                new LibraryProfile(
                        List.of(LocalizedText.of("Thư viện công cộng của tỉnh", "vi")),
                        List.of(new OpeningHours(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                                LocalTime.of(7, 30),
                                LocalTime.of(17, 0))),
                        List.of(LocalizedText.of("Nghỉ ngày lễ, Tết", "vi")),
                        List.of(new LibraryService(
                                List.of(LocalizedText.of("Đọc tại chỗ", "vi")),
                                List.of(LocalizedText.of("Không cần thẻ", "vi")))),
                        new Contact(
                                List.of(LocalizedText.of("1 phố Sách", "vi")),
                                List.of("0220 000 0000"),
                                Optional.of("thuvien@example.vn"),
                                Optional.of("https://thuvien.example.vn/")),
                        List.of(new NewsNote(
                                LocalDate.of(2026, 4, 21),
                                "Ngày Sách",
                                Optional.of("Mời bạn đọc đến dự"),
                                Optional.of("vi")))));
    }

    public static Collection collection() {
        return new Collection(
                "han-nom",
                List.of(LocalizedText.of("Hán Nôm", "vi")),
                List.of(LocalizedText.of("Sách Hán Nôm", "vi")),
                Optional.of("VN-HD-TVT"),
                Optional.of("old"),
                Optional.empty());
    }

    /** The same with an exhibition. */
    public static Collection exhibitingCollection() {
        return collection()
                .withExhibition(Optional.of(new Exhibition(
                        List.of(LocalizedText.of("Nghề làm giấy", "vi")),
                        List.of(LocalizedText.of("Giấy dó qua tư liệu", "vi")),
                        LocalDate.of(2026, 5, 19),
                        List.of(new ExhibitionSection(
                                List.of(LocalizedText.of("Phép làm giấy", "vi")),
                                List.of(),
                                List.of(new Exhibit(ark(0), Optional.empty(), Optional.empty(), List.of())))))));
    }

    public static Agent agent() {
        return new Agent(
                "tran-thi-binh",
                List.of(LocalizedText.of("Trần Thị Bình", "vi"), LocalizedText.of("陳氏平", "lzh-Hani")),
                "person",
                Optional.of(new Edtf("1850/1912")),
                List.of("http://viaf.org/viaf/1", "not an IRI <>"));
    }

    /** A body that ended and whose duties went to two others. */
    public static Agent body() {
        return new Agent(
                "so-van-hoa",
                List.of(LocalizedText.of("Sở Văn hóa", "vi")),
                "organization",
                Optional.empty(),
                Optional.of(LocalDate.of(2008, 3, 1)),
                Optional.of(LocalDate.of(2025, 2, 28)),
                List.of("so-moi", "trung-tam-moi"),
                List.of());
    }
}
