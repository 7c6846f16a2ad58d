package org.tangthu.repository.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.model.ItemDate;

/** The leader and the fields of fixed length of a MARC 21 record. */
final class MarcControl {
    private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    private static final DateTimeFormatter CHANGED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss.0", Locale.ROOT);

    private MarcControl() {}

    /** Unicode, abbreviated level, no ISBD punctuation. The lengths are nought in XML. */
    static String leader(ItemRecord record) {
        boolean changed = record.modified().isAfter(record.created());
        return "00000" + (changed ? "c" : "n")
                + DocumentType.of(record.item().kind()).marc() + " a22000003  4500";
    }

    /** 005. */
    static String changed(Instant at) {
        return at.atZone(ZoneOffset.UTC).format(CHANGED);
    }

    /** 008. What hangs on the type of material is not coded. */
    static String dataElements(ItemRecord record) {
        String entered = record.created().atZone(ZoneOffset.UTC).format(ENTERED);
        String country = record.hasPlaceInVietnam() ? "vm " : "xx ";
        String language = record.description().languages().stream()
                .findFirst()
                .map(tag -> LanguageCode.of(tag).code())
                .orElse("und");
        return entered + dates(record) + country + "|".repeat(17) + language + " d";
    }

    /** Type of date and two dates: positions 6 to 14. */
    private static String dates(ItemRecord record) {
        Optional<EdtfSpan> span = record.date().flatMap(ItemDate::edtf).map(EdtfSpan::of);
        if (span.filter(MarcControl::hasFourDigits).isEmpty()) {
            return span.isEmpty() ? "nuuuuuuuu" : "b        ";
        }
        EdtfSpan known = span.get();
        if (known.interval()) {
            return "m" + known.from().map(MarcControl::year).orElse("uuuu")
                    + known.to().map(MarcControl::year).orElse(known.open() ? "9999" : "uuuu");
        }
        EdtfPoint point = known.known();
        return point.month().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "e%s%02d%s",
                        year(point),
                        point.month().getAsInt(),
                        point.day().isPresent() ? twoDigits(point.day().getAsInt()) : "  ")
                : "s" + year(point) + "    ";
    }

    /** What was before the common era is only told as such. */
    private static boolean hasFourDigits(EdtfSpan span) {
        return span.from().filter(point -> !hasFourDigits(point)).isEmpty()
                && span.to().filter(point -> !hasFourDigits(point)).isEmpty();
    }

    private static boolean hasFourDigits(EdtfPoint point) {
        return point.year() > 0 && point.year() <= 9999;
    }

    private static String year(EdtfPoint point) {
        String year = String.format(Locale.ROOT, "%04d", point.year());
        return year.substring(0, 4 - point.unspecified()) + "u".repeat(point.unspecified());
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
