package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.portal.pages.LeafPage.Block;
import org.tangthu.portal.pages.LeafPage.Line;
import org.tangthu.portal.pages.LeafPage.Passage;
import org.tangthu.portal.pages.LeafPage.Piece;
import org.tangthu.portal.search.query.Match;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Hyphenation;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.PlacedText.Range;
import org.tangthu.repository.text.TextLanguages;

/** Lays out the text of a page for showing: in the order of the text model, each run with its language and its marks. */
final class TextLayout {
    private final TextLanguages languages;
    private final List<Match> matches;
    private final Set<String> headings;
    private final boolean readings;
    private final Iterator<Range> ranges;

    private TextLayout(
            PageText text, TextLanguages languages, List<Match> matches, Set<String> headings, boolean readings) {
        this.languages = languages;
        this.matches = matches;
        this.headings = headings.stream().map(TextLayout::folded).collect(Collectors.toUnmodifiableSet());
        this.readings = readings;
        this.ranges = text.ranges().iterator();
    }

    /**
     * @param matches in {@link PageText#plain}
     * @param headings of the parts of the item that begin on the page
     * @param readings whether they are shown
     */
    static List<Passage> of(
            PageText text, TextLanguages languages, List<Match> matches, Set<String> headings, boolean readings) {
        return new TextLayout(text, languages, matches, headings, readings).passages(text);
    }

    private List<Passage> passages(PageText text) {
        List<Passage> passages = new ArrayList<>();
        for (PageText.Block block : text.blocks()) {
            boolean vertical = block.direction() == Direction.TOP_TO_BOTTOM;
            Block laid = block(block);
            int last = passages.size() - 1;
            if (laid.lines().isEmpty()) {
                continue;
            }
            if (last >= 0 && passages.get(last).vertical() == vertical) {
                List<Block> joined = new ArrayList<>(passages.get(last).blocks());
                joined.add(laid);
                passages.set(last, new Passage(vertical, joined));
            } else {
                passages.add(new Passage(vertical, List.of(laid)));
            }
        }
        return passages;
    }

    private Block block(PageText.Block block) {
        List<PieceLine> lines = new ArrayList<>();
        block.lines().forEach(line -> lines.add(line(line)));
        Optional<String> lang = lines.stream()
                .flatMap(line -> line.pieces.stream())
                .flatMap(piece -> piece.lang().stream())
                .findFirst();
        return new Block(
                lang,
                headings.contains(folded(written(block))),
                block.direction() == Direction.RIGHT_TO_LEFT,
                lines.stream()
                        .filter(line -> !line.pieces.isEmpty())
                        .map(line -> new Line(line.source.box(), line.within(lang)))
                        .toList());
    }

    private static String written(PageText.Block block) {
        return block.lines().stream().map(PageText.Line::plain).collect(Collectors.joining(" "));
    }

    /** Without what editors treat each in their own way: case, and the stop at the end. */
    private static String folded(String heading) {
        return heading.strip().replaceFirst("\\p{Punct}+$", "").toLowerCase(Locale.ROOT);
    }

    private PieceLine line(PageText.Line line) {
        PieceLine laid = new PieceLine(line);
        Optional<Word> before = Optional.empty();
        for (Word word : line.words()) {
            boolean spaced = before.filter(last -> !last.isGluedTo(word)).isPresent();
            word(word, ranges.next(), spaced, laid);
            before = Optional.of(word);
        }
        return laid;
    }

    private void word(Word word, Range range, boolean spaced, PieceLine line) {
        Optional<String> lang = languages.of(word.content(), word.lang());
        Optional<String> reading = word.transcription().filter(text -> readings);
        if (reading.isPresent() || word.hyphenation().isPresent()) {
            line.add(new Piece(
                    shown(word), spaced, lang, mark(range.start(), range.end()), reading, code(word.content())));
            return;
        }
        boolean first = true;
        for (int at = 0; at < word.content().length(); ) {
            String character = Character.toString(word.content().codePointAt(at));
            int place = range.start() + at;
            int mark = mark(place, place + character.length());
            line.add(new Piece(character, spaced && first, lang, mark, Optional.empty(), code(character)));
            at += character.length();
            first = false;
        }
    }

    /** As it is printed: before the end of its line with a hyphen. */
    private static String shown(Word word) {
        boolean divided = word.hyphenation().filter(Hyphenation::first).isPresent();
        return divided && !word.content().endsWith("-") ? word.content() + "-" : word.content();
    }

    private int mark(int start, int end) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).start() < end && matches.get(i).end() > start) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Of a single character in private use. */
    private static Optional<String> code(String text) {
        int first = text.codePointAt(0);
        boolean unencoded =
                Character.getType(first) == Character.PRIVATE_USE && text.length() == Character.charCount(first);
        return unencoded ? Optional.of("U+" + Integer.toHexString(first).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** A line that grows: what is alike is joined. */
    private static final class PieceLine {
        private final PageText.Line source;
        private final List<Piece> pieces = new ArrayList<>();

        PieceLine(PageText.Line source) {
            this.source = source;
        }

        void add(Piece piece) {
            int last = pieces.size() - 1;
            if (last >= 0 && joins(pieces.get(last), piece)) {
                Piece before = pieces.get(last);
                String text = before.text() + (piece.spaced() ? " " : "") + piece.text();
                Optional<String> lang = before.lang().or(piece::lang);
                pieces.set(
                        last,
                        new Piece(text, before.spaced(), lang, before.mark(), Optional.empty(), Optional.empty()));
            } else {
                pieces.add(piece);
            }
        }

        /** What has no language of its own, such as a number, goes with what is beside it. */
        private static boolean joins(Piece left, Piece right) {
            boolean plain = left.reading()
                    .or(left::code)
                    .or(right::reading)
                    .or(right::code)
                    .isEmpty();
            boolean sameLanguage = left.lang().isEmpty()
                    || right.lang().isEmpty()
                    || left.lang().equals(right.lang());
            return plain && sameLanguage && left.mark() == right.mark();
        }

        /** The pieces in a block of this language. */
        List<Piece> within(Optional<String> lang) {
            return pieces.stream()
                    .map(piece -> new Piece(
                            piece.text(),
                            piece.spaced(),
                            piece.lang().filter(own -> !lang.equals(Optional.of(own))),
                            piece.mark(),
                            piece.reading(),
                            piece.code()))
                    .toList();
        }
    }
}
