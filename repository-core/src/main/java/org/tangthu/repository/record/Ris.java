package org.tangthu.repository.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;

/**
 * RIS, as EndNote, Zotero, Mendeley and most catalogues read it: one reference, lines ended by CR LF. A name is written
 * without a comma, which the format reads as a family name alone, so that no program turns a Vietnamese name round or
 * shortens it. {@code PY} is the first possible year; what a year cannot say stands in the free part of {@code DA}. The
 * programs have no field for titles in a second script, so these are notes.
 */
final class Ris implements RecordFormat {
    private final Addresses addresses;
    private final Words words;

    Ris(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
    }

    @Override
    public String extension() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems";
    }

    @Override
    public String name() {
        return "RIS";
    }

    @Override
    public String write(ItemRecord record) {
        Lines lines = new Lines();
        lines.add("TY", DocumentType.of(record.item().kind()).ris());
        lines.add("ID", record.item().ark().name());
        titles(record, lines);
        agents(new Credits(record), lines);
        record.date().ifPresent(date -> date(date, lines));
        record.placeOfOrigin().ifPresent(place -> lines.add("CY", place));
        lines.add("M3", words.heading("kind", record.item().kind()));
        lines.add("LA", String.join("; ", record.description().languages()));
        record.description().subjects().forEach(subject -> lines.add("KW", subject.value()));
        lines.add("AB", record.summary());
        identifiers(record, lines);
        lines.add("DP", record.libraryName("vi"));
        record.item().holding().shelfmarks().forEach(mark -> lines.add("CN", mark));
        lines.add("UR", addresses.ark(record.item().ark()));
        lines.add("ER", "");
        return lines.toString();
    }

    private void titles(ItemRecord record, Lines lines) {
        lines.add("TI", record.title().value());
        record.titles("abbreviated").forEach(title -> lines.add("ST", title.value()));
        record.titles("translated").forEach(title -> lines.add("TT", title.value()));
        record.titles("series").forEach(title -> lines.add("T3", title.value()));
        record.titleInCharacters()
                .map(LocalizedText::value)
                .ifPresent(title -> lines.add("N1", words.text("title.other", title)));
    }

    private void agents(Credits credits, Lines lines) {
        credits.creators().forEach(part -> lines.add("AU", part.name()));
        credits.editors().forEach(part -> lines.add("ED", part.name()));
        credits.inRole("trl").forEach(part -> lines.add("A4", part.name()));
        credits.others().stream()
                .filter(part -> !part.role().equals("trl") && !Credits.isEditor(part))
                .forEach(part -> lines.add("N1", note(part)));
        credits.publisher().ifPresent(name -> lines.add("PB", name));
    }

    private String note(Contribution part) {
        return words.heading("agent-role", part.role()) + ": " + part.name();
    }

    private static void date(ItemDate date, Lines lines) {
        Optional<EdtfSpan> span = date.edtf().map(EdtfSpan::of);
        Optional<EdtfPoint> point =
                span.map(EdtfSpan::known).filter(known -> known.year() >= 0 && known.year() <= 9999);
        boolean said = point.filter(EdtfPoint::exact).isPresent() && !span.get().interval();
        String rest = date.printed()
                .or(() -> date.edtf().filter(edtf -> !said).map(Edtf::text))
                .map(text -> text.replace('/', '–'))
                .orElse("");
        point.ifPresent(known -> lines.add("PY", year(known)));
        lines.add("DA", point.map(Ris::day).orElse("//") + "/" + rest);
    }

    private static String year(EdtfPoint point) {
        return String.format(Locale.ROOT, "%04d", point.year());
    }

    private static String day(EdtfPoint point) {
        return year(point) + "/" + twoDigits(point.month()) + "/" + twoDigits(point.day());
    }

    private static String twoDigits(OptionalInt number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%02d", number.getAsInt()) : "";
    }

    private static void identifiers(ItemRecord record, Lines lines) {
        for (String scheme : List.of("isbn", "issn", "ismn")) {
            record.identifiers(scheme).forEach(value -> lines.add("SN", value));
        }
        record.identifiers("doi").forEach(value -> lines.add("DO", value));
    }

    /** Two letters, two spaces, a hyphen, a space, the value on one line. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void add(String tag, String value) {
            if (!value.isBlank() || tag.equals("ER")) {
                text.append(tag)
                        .append("  - ")
                        .append(value.strip().replaceAll("\\s+", " "))
                        .append("\r\n");
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
