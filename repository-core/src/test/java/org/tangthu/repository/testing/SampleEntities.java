package org.tangthu.repository.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Collection;
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
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;

/** Small valid entities to test with. The same number always gives the same entity. */
public final class SampleEntities {
    public static final String LIBRARY = "VN-TEST-A";
    public static final String OTHER_LIBRARY = "VN-TEST-B";

    private SampleEntities() {}

    public static Library library() {
        return library(LIBRARY);
    }

    public static Library library(String id) {
        return new Library(
                id,
                List.of(LocalizedText.of("Thư viện thử nghiệm", "vi"), LocalizedText.of("Test library", "en")),
                "public",
                "province",
                false,
                Optional.of(Location.of("hai-phong-2025")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Collection collection() {
        return new Collection(
                "han-nom",
                List.of(LocalizedText.of("Sách Hán Nôm", "vi")),
                List.of(LocalizedText.of("Sách chữ Hán và chữ Nôm", "vi")),
                Optional.of(LIBRARY),
                Optional.of("old"),
                Optional.empty());
    }

    /** A collection with an exhibition that shows a page of the first item, and the second. */
    public static Collection exhibiting(String id, LocalDate opened) {
        List<Exhibit> exhibits = List.of(
                new Exhibit(
                        ark(1),
                        Optional.of("0001"),
                        Optional.of(new Area(100, 200, 800, 600)),
                        List.of(LocalizedText.of("Trang đầu", "vi"))),
                new Exhibit(ark(2), Optional.empty(), Optional.empty(), List.of()));
        return new Collection(
                id,
                List.of(LocalizedText.of("Bộ sưu tập " + id, "vi")),
                List.of(),
                Optional.of(LIBRARY),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Exhibition(
                        List.of(LocalizedText.of("Trưng bày " + id, "vi")),
                        List.of(LocalizedText.of("Lời giới thiệu", "vi")),
                        opened,
                        List.of(new ExhibitionSection(
                                List.of(LocalizedText.of("Phần một", "vi")), List.of(), exhibits)))));
    }

    public static Agent agent() {
        return new Agent(
                "nguyen-du",
                List.of(LocalizedText.of("Nguyễn Du", "vi"), LocalizedText.of("阮攸", "vi-Hani")),
                "person",
                Optional.of(new Edtf("1766/1820")),
                List.of());
    }

    public static Ark ark(int number) {
        return new ArkMinter(Ark.TEST_NAAN, new Random(number)).mint(ark -> false);
    }

    /** A published manuscript that everybody may see. */
    public static Item item(int number) {
        return item(number, AccessLevel.OPEN);
    }

    public static Item item(int number, AccessLevel access) {
        return item(number, "Sổ bộ số " + number, new Rights(Optional.empty(), access, List.of(), Optional.empty()));
    }

    /** An open item under an embargo that ends on a day. */
    public static Item embargoed(int number, LocalDate end) {
        return item(number).withRights(new Rights(Optional.empty(), AccessLevel.OPEN, List.of(), Optional.of(end)));
    }

    /** A decision of 1 May 2026. */
    public static AppraisalDecision decision(String scope, Optional<LocalDate> withdrawn) {
        return new AppraisalDecision(
                "Hội đồng thẩm định thử nghiệm",
                Optional.empty(),
                "15/QĐ-HĐTĐ",
                LocalDate.of(2026, 5, 1),
                scope,
                withdrawn);
    }

    /** The same item in other collections. */
    public static Item inCollections(Item item, List<String> collections) {
        return new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                item.heritage(),
                item.description(),
                item.holding(),
                collections,
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection());
    }

    /** The same item of another kind, of other heritage classes and in other collections. */
    public static Item inSets(Item item, String kind, List<String> heritage, List<String> collections) {
        return new Item(
                item.ark(),
                item.library(),
                item.localId(),
                kind,
                heritage.stream()
                        .map(code -> new Heritage(code, Optional.empty(), Optional.empty()))
                        .toList(),
                item.description(),
                item.holding(),
                collections,
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection(),
                item.decisions());
    }

    /** The same item under another title. */
    public static Item titled(Item item, String title) {
        return new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                item.heritage(),
                description(title),
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection(),
                item.decisions());
    }

    /** The same item under another title, to make a version of. */
    public static Item retitled(int number, String title) {
        return item(number, title, item(number).rights());
    }

    public static Item item(int number, String title, Rights rights) {
        return item(number, ark(number), title, rights);
    }

    /** The same item, held by another library. */
    public static Item handedOver(int number, String library) {
        Item item = item(number);
        return new Item(
                item.ark(),
                library,
                item.localId(),
                item.kind(),
                item.heritage(),
                item.description(),
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection());
    }

    /** An item that claims the local id of another. */
    public static Item rival(int number, Ark ark) {
        return item(number, ark, "Sổ bộ khác", item(number).rights());
    }

    private static Item item(int number, Ark ark, String title, Rights rights) {
        return new Item(
                ark,
                LIBRARY,
                Optional.of("T." + number),
                "manuscript",
                List.of(new Heritage("old", Optional.empty(), Optional.empty())),
                description(title),
                new Holding(Optional.empty(), Optional.empty(), List.of("A." + number)),
                List.of("han-nom"),
                rights,
                "published",
                State.PUBLISHED,
                Optional.of("right-to-left"));
    }

    /** Pages named 0001, 0002, … whose masters are not there: for stores that do not open them. */
    public static PageList pages(int count) {
        List<Page> pages =
                IntStream.rangeClosed(1, count).mapToObj(SampleEntities::page).toList();
        return new PageList(pages, List.of(), count);
    }

    private static Page page(int number) {
        String name = "%04d".formatted(number);
        String label = (number + 1) / 2 + (number % 2 == 1 ? "a" : "b");
        return new Page(
                name,
                Optional.of(label),
                new Page.Master(
                        "masters/" + name + ".tif",
                        name + ".tif",
                        "image/tiff",
                        2000,
                        3000,
                        6_000_000,
                        "%0128x".formatted(number)),
                Optional.empty());
    }

    private static Description description(String title) {
        return new Description(
                List.of(new Title(LocalizedText.of(title, "vi"), Optional.empty())),
                List.of(new Contribution("Nguyễn Du", "aut", Optional.of("nguyen-du"))),
                List.of(new ItemDate(Optional.of(new Edtf("1871")), Optional.of("Tự Đức 24"), "created")),
                List.of(new PlaceReference(Location.of("Hải Phòng"), "about")),
                List.of(LocalizedText.of("Địa chí", "vi")),
                List.of(),
                List.of("vi", "lzh"),
                List.of(LocalizedText.of("Sổ ghi chép của làng", "vi")),
                Optional.of("12 tờ"),
                List.of());
    }
}
