package org.tangthu.linkeddata.oai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.code.Code;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.testing.SampleEntities;

/** Items of every kind, each odd in another way; together they have everything that can be said, and the least. */
final class OddItems {
    private static final CodeLists CODES = CodeLists.load();

    private static final List<String> TEXTS = List.of(
            "東村簿",
            "𡨸喃 trong \"Sổ bộ\" & <các bản> khác ]]>",
            "Ảnh \uD83D\uDCF7\uD83C\uDDFB\uD83C\uDDF3 của làng",
            "a\u00A0b\u200Bc\u0301 'd' %20 +&amp;amp; {0} \\n",
            "أرشيف عربي ‏",
            "\uE000 \uDBFF\uDFFD",
            "<script>alert(1)</script>",
            "x".repeat(2_000));

    private static final List<String> DATES =
            List.of("1871", "187X", "1871?", "1790/1802", "../1802", "1790/", "-0110", "1871-05-12", "18XX~");

    private OddItems() {}

    static List<Item> all() {
        List<Item> all = new ArrayList<>();
        List<Code> kinds = List.copyOf(CODES.scheme("kind").codes());
        for (int i = 0; i < kinds.size(); i++) {
            all.add(item(i, kinds.get(i).notation(), i % 3 == 0 ? bare(i) : full(i)));
        }
        return all;
    }

    private static Item item(int number, String kind, Description description) {
        AccessLevel level = AccessLevel.values()[number % AccessLevel.values().length];
        Optional<LocalDate> embargo = Optional.of(LocalDate.of(2050, 1, 1)).filter(day -> number % 5 == 0);
        return new Item(
                SampleEntities.ark(1_000 + number),
                number % 4 == 0 ? "VN-UNKNOWN-1" : SampleEntities.LIBRARY,
                Optional.empty(),
                kind,
                number % 2 == 0
                        ? List.of()
                        : List.of(new Heritage("rare", Optional.of(text(number)), Optional.of("12/QĐ-UBND & \"13\""))),
                description,
                new Holding(
                        Optional.of(text(number + 1)).filter(custodian -> number % 2 == 0),
                        Optional.of(new Acquisition("donated", Optional.of("Cụ Cho"), Optional.empty())),
                        number % 2 == 0 ? List.of() : List.of("A.3/1-4", text(number + 2))),
                number % 2 == 0 ? List.of() : List.of("han-nom", "unknown"),
                new Rights(
                        Optional.of("http://rightsstatements.org/vocab/NoC-OKLR/1.0/")
                                .filter(statement -> number % 2 == 0),
                        level,
                        level == AccessLevel.RESTRICTED ? List.of("doc-gia") : List.of(),
                        embargo),
                number % 2 == 0 ? "none" : "published",
                State.PUBLISHED,
                Optional.empty());
    }

    private static String text(int number) {
        return TEXTS.get(Math.floorMod(number, TEXTS.size()));
    }

    private static LocalizedText spoken(int number, String lang) {
        return LocalizedText.of(text(number), lang);
    }

    private static Description bare(int number) {
        return new Description(
                List.of(new Title(LocalizedText.of(text(number)), Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Description full(int number) {
        return new Description(
                List.of(
                        new Title(spoken(number, "vi"), Optional.empty()),
                        new Title(LocalizedText.of("東村簿", "lzh-Hani"), Optional.of("parallel")),
                        new Title(spoken(number + 1, "fr"), Optional.of("subtitle")),
                        new Title(spoken(number + 2, "en"), Optional.of("translated")),
                        new Title(spoken(number + 3, "vi"), Optional.of("series"))),
                List.of(
                        new Contribution("Nguyễn Du", "aut", Optional.of("nguyen-du")),
                        new Contribution(text(number), "trl", Optional.of("gone")),
                        new Contribution("Dumoutier, Gustave", "edt", Optional.empty()),
                        new Contribution("Nxb <A & B>", "pbl", Optional.empty())),
                List.of(
                        new ItemDate(
                                Optional.of(new Edtf(DATES.get(number % DATES.size()))),
                                Optional.of("Tự Đức 24 <?>"),
                                "created"),
                        new ItemDate(Optional.empty(), Optional.of(text(number)), "published"),
                        new ItemDate(Optional.of(new Edtf("1766/1820")), Optional.empty(), "about")),
                List.of(
                        new PlaceReference(Location.of("hai-phong-2025"), "about"),
                        new PlaceReference(Location.of("Làng <Đông> & \"Tây\""), "created")),
                List.of(spoken(number, "vi"), LocalizedText.of("land & tax", "en")),
                List.of(
                        new Coded("ddc", "959.7"),
                        new Coded("udc", "94(597)"),
                        new Coded("lcc", "DS556"),
                        new Coded("local", "<DC>-03")),
                List.of("vi", "vi-Hani", "lzh-Hani", "fr", "tyz", "cjm", "mul"),
                List.of(spoken(number + 1, "vi"), LocalizedText.of("a\nb\tc", "en")),
                Optional.of("12 tr. & \"bìa\""),
                List.of(new Coded("isbn", "978-604-0-00000-2"), new Coded("accession", "ĐK & 4512")));
    }
}
