package org.tangthu.repository.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.Title;

/** Makes the n-th item of a seed, always the same one, and the libraries that hold them. Immutable. */
public final class SeededItems {
    /** 29^8, of the numbers that ARKs can stand for. */
    private static final long NAMES = 500_246_412_961L;
    /** No multiple of 29, so that it leads to each number once, and neighbours come to lie apart. */
    private static final long SCATTER = 314_159_265_359L;

    private static final long MOST = 10_000_000;
    private static final int LARGE_BOOKS = 50;
    private static final int PAGES_OF_A_LARGE_BOOK = 1_000;
    private static final int BLANK = 20;
    private static final int OF_HUNDRED_NGUYEN = 35;
    private static final int DECIDED = 10;
    private static final LocalDate DECISION = LocalDate.of(2026, 5, 1);

    private final SeededWords words = new SeededWords();
    private final String naan;
    private final long seed;

    public SeededItems(String naan, long seed) {
        this.naan = naan;
        this.seed = seed;
    }

    /** One for each province that items come from. */
    public List<Library> libraries() {
        return Stream.iterate(0, number -> number + 1)
                .limit(Words.PROVINCES.size())
                .map(this::library)
                .toList();
    }

    private Library library(int number) {
        return new Library(
                libraryId(number),
                List.of(LocalizedText.of("Thư viện giả định " + Words.PROVINCES.get(number), "vi")),
                "public",
                "province",
                false,
                Optional.of(Location.of(Words.PROVINCES.get(number))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String libraryId(int number) {
        return "VN-SEED-%02d".formatted(number + 1);
    }

    /** @param number from 0, below ten million */
    public Item item(long number) {
        if (number < 0 || number >= MOST) {
            throw new IllegalArgumentException("there are seeded items from 0 to " + (MOST - 1) + ", not " + number);
        }
        SplittableRandom random = new SplittableRandom(seed * SCATTER + number);
        Genre genre = pick(random, Genre.ALL);
        int year = random.nextInt(genre.firstYear(), genre.lastYear() + 1);
        int province = random.nextInt(Words.PROVINCES.size());
        return new Item(
                ark(number),
                libraryId(province),
                Optional.of("S" + seed + "." + number),
                genre.kind(),
                genre.heritage().stream()
                        .map(code -> new Heritage(code, Optional.empty(), Optional.empty()))
                        .toList(),
                description(random, genre, year, Words.PROVINCES.get(province), number),
                new Holding(Optional.empty(), Optional.empty(), List.of("SD." + number)),
                List.of(),
                new Rights(Optional.empty(), access(random), List.of(), Optional.empty()),
                "none",
                random.nextInt(100) == 0 ? State.WITHDRAWN : State.PUBLISHED,
                Optional.empty(),
                decisions(number, Words.PROVINCES.get(province)));
    }

    /** Every tenth item may go to the national knowledge system. */
    private static List<AppraisalDecision> decisions(long number, String province) {
        if (number % DECIDED != 0) {
            return List.of();
        }
        return List.of(new AppraisalDecision(
                "Hội đồng thẩm định giả định " + province,
                Optional.empty(),
                (1 + number / DECIDED) + "/QĐ-HĐTĐ",
                DECISION,
                "national",
                Optional.empty()));
    }

    /**
     * The pages of an item, each with a text of {@link SeededTexts} that a machine is said to have read, as most texts of pages are: a thousand in each of the first fifty, one in most, none
     * in every twentieth. So a million items have a million pages. There is no image and no file behind them.
     */
    public PageList pages(long number) {
        if (number >= LARGE_BOOKS && number % BLANK == 0) {
            return PageList.NONE;
        }
        int count = number < LARGE_BOOKS ? PAGES_OF_A_LARGE_BOOK : 1;
        List<Page> pages =
                IntStream.rangeClosed(1, count).mapToObj(SeededItems::page).toList();
        return new PageList(pages, List.of(), count);
    }

    private static Page page(int number) {
        String name = "%04d".formatted(number);
        String digest = "0".repeat(128);
        Page.Master master = new Page.Master(
                "masters/" + name + ".tif",
                name + ".tif",
                "image/tiff",
                SeededTexts.WIDTH,
                SeededTexts.HEIGHT,
                1,
                digest);
        TextFile text = TextFile.deposited(name, name + ".xml", TextFormat.ALTO, digest, TextOrigin.Machine.UNKNOWN);
        return new Page(name, Optional.of(Integer.toString(number)), master, Optional.of(text));
    }

    private Ark ark(long number) {
        return Ark.ofNumber(naan, Math.floorMod(number * SCATTER + seed % NAMES, NAMES));
    }

    private static AccessLevel access(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> AccessLevel.ON_SITE;
            case 1 -> AccessLevel.METADATA_ONLY;
            default -> AccessLevel.OPEN;
        };
    }

    private Description description(SplittableRandom random, Genre genre, int year, String province, long number) {
        String title = genre.title()
                .replace("{province}", province)
                .replace("{village}", village(random))
                .replace("{family}", pick(random, Words.FAMILIES))
                .replace("{subject}", pick(random, Words.SUBJECTS))
                .replace("{year}", Integer.toString(year))
                .replace("{number}", Long.toString(1 + number % 9_999));
        return new Description(
                List.of(new Title(LocalizedText.of(title, "vi"), Optional.empty())),
                List.of(new Contribution(name(random), "aut", Optional.empty())),
                List.of(new ItemDate(Optional.of(new Edtf(Integer.toString(year))), printed(year), "created")),
                List.of(new PlaceReference(Location.of(province), "about")),
                Stream.generate(() -> pick(random, Words.SUBJECTS))
                        .limit(2)
                        .distinct()
                        .map(subject -> LocalizedText.of(subject, "vi"))
                        .toList(),
                List.of(),
                genre.languages(),
                List.of(LocalizedText.of(summary(random, province), "vi")),
                Optional.of((8 + random.nextInt(400)) + " tr."),
                List.of());
    }

    private static String name(SplittableRandom random) {
        String family = random.nextInt(100) < OF_HUNDRED_NGUYEN ? "Nguyễn" : pick(random, Words.FAMILIES);
        return family + " " + pick(random, Words.MIDDLE) + " " + pick(random, Words.GIVEN);
    }

    /** The reign and its year, as books of the time tell their own. */
    private static Optional<String> printed(int year) {
        return Words.REIGNS.stream()
                .filter(reign -> reign.first() <= year && year <= reign.last())
                .map(reign -> reign.name() + " năm thứ " + (year - reign.first() + 1))
                .findFirst();
    }

    private String summary(SplittableRandom random, String province) {
        return "Tài liệu sinh tự động về " + pick(random, Words.SUBJECTS).toLowerCase(Locale.ROOT) + " của "
                + village(random) + ", " + province + ".";
    }

    /** A few names are met everywhere, most in one place. */
    private String village(SplittableRandom random) {
        return random.nextInt(3) == 0 ? pick(random, Words.VILLAGES) : words.name(random);
    }

    private static <T> T pick(SplittableRandom random, List<T> words) {
        return words.get(random.nextInt(words.size()));
    }
}
