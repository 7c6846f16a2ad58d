package org.tangthu.analysis.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.analysis.vietnamese.Syllables;

/** What holds of the terms of every text. */
class AnalysisPropertiesTest {
    private static final int TEXTS = 3_000;

    private final Random random = new Random(1871);
    private final List<String> syllables = Syllables.all();
    private final Analyzer analyzer = IndexAnalyzer.withPairs();

    @Test
    void termsStandInOrderAndInsideTheText() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            Analyzed analyzed = Analyzed.by(analyzer, text);
            Analyzed.Token before = new Analyzed.Token("", -1, 0, 0);
            for (Analyzed.Token token : analyzed.tokens()) {
                assertThat(token.term()).isNotEmpty();
                assertThat(token.position()).isBetween(before.position(), before.position() + 1);
                assertThat(token.start()).isGreaterThanOrEqualTo(before.start());
                assertThat(token.end()).isBetween(token.start() + 1, text.length());
                if (token.position() == before.position()) {
                    assertThat(token.start()).isEqualTo(before.start());
                }
                before = token;
            }
            assertThat(analyzed.end()).isEqualTo(text.length());
        }
    }

    @Test
    void noCharacterIsSplit() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            for (Analyzed.Token token : Analyzed.by(analyzer, text).tokens()) {
                assertThat(token.term().codePoints()).noneMatch(AnalysisPropertiesTest::isSurrogate);
                assertThat(isInsidePair(text, token.start())).isFalse();
                assertThat(isInsidePair(text, token.end())).isFalse();
            }
        }
    }

    @Test
    void offsetsPointAtTheWord() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            for (Analyzed.Token token : Analyzed.by(analyzer, text).tokens()) {
                if (token.term().startsWith("=")) {
                    String shown = visible(text.substring(token.start(), token.end()));
                    assertThat(token.term()).isEqualTo("=" + (isWord(shown) ? Spelling.canonical(shown) : shown));
                }
            }
        }
    }

    @Test
    void aWordIsFoundByEachOfItsForms() {
        for (int i = 0; i < TEXTS; i++) {
            String syllable = syllables.get(random.nextInt(syllables.size()));
            List<String> terms = Analyzed.by(analyzer, syllable).terms();
            assertThat(terms).startsWith(Spelling.folded(syllable), "=" + syllable);
            String toneless = Spelling.toneless(syllable);
            assertThat(terms.contains("~" + toneless)).isEqualTo(!toneless.equals(Spelling.folded(syllable)));
            assertThat(Analyzed.by(analyzer, Spelling.folded(syllable)).terms()).startsWith(Spelling.folded(syllable));
        }
    }

    @Test
    void aTextMayComeInAnyPieces() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            Reader pieces = new StringReader(text) {
                @Override
                public int read(char[] into, int at, int length) throws IOException {
                    return super.read(into, at, Math.min(length, 1 + random.nextInt(5)));
                }
            };
            assertThat(Analyzed.by(analyzer, pieces)).isEqualTo(Analyzed.by(analyzer, text));
        }
    }

    @Test
    void offsetsAreThoseBeforeACharacterFilter() {
        String text = "Đại Việt 大越";
        Analyzer behindFilter = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new WordTokenizer(Analyzed.ATTRIBUTES));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new Moved(reader);
            }
        };
        List<Analyzed.Token> direct =
                Analyzed.by(IndexAnalyzer.withoutPairs(), text).tokens();
        List<Analyzed.Token> moved = Analyzed.by(behindFilter, text).tokens();
        assertThat(moved).hasSize(4);
        assertThat(moved.get(1).start()).isEqualTo(Moved.BY + 4);
        assertThat(moved.get(3).end()).isEqualTo(Moved.BY + text.length());
        assertThat(direct.get(direct.size() - 1).end()).isEqualTo(text.length());
    }

    @Test
    void theIndexWriterTakesAnything() throws IOException {
        FieldType everything = new FieldType(TextField.TYPE_NOT_STORED);
        everything.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        everything.setStoreTermVectors(true);
        everything.setStoreTermVectorPositions(true);
        everything.setStoreTermVectorOffsets(true);
        try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < 300; i++) {
                Document document = new Document();
                document.add(new Field("text", text(), everything));
                document.add(new Field("text", text(), everything));
                writer.addDocument(document);
            }
            for (String letter : List.of("a", "大", "\u0301", "\uD800", "1", ".1", "\uDB40\uDD00")) {
                Document document = new Document();
                document.add(new Field("text", letter.repeat(200_000 / letter.length()), everything));
                writer.addDocument(document);
            }
            assertThat(writer.getDocStats().numDocs).isEqualTo(307);
        }
    }

    /** Moves a text behind characters that the tokenizer never sees. */
    private static final class Moved extends CharFilter {
        static final int BY = 7;

        Moved(Reader text) {
            super(text);
        }

        @Override
        protected int correct(int offset) {
            return offset + BY;
        }

        @Override
        public int read(char[] into, int at, int length) throws IOException {
            return input.read(into, at, length);
        }
    }

    /** Words, characters of all planes, and what else may stand in a text, unpaired surrogates included. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(40); parts > 0; parts--) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> text.append(syllables.get(random.nextInt(syllables.size())));
                case 3 -> text.append(" ");
                case 4 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
                case 5 -> text.appendCodePoint(0x20000 + random.nextInt(0x14000));
                case 6 -> text.append(oddity());
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private String oddity() {
        List<String> oddities = List.of(
                "\uD800",
                "\uDC00",
                "\u0000",
                "\u001F",
                "\u0301",
                "e\u0323\u0302",
                "\uDB40\uDD00",
                "\u200D",
                "\u00AD",
                "\uFE00",
                "\uE000",
                "\uDBC0\uDC00",
                "1.234.567",
                "0.5",
                ".123",
                "B.A.V.H.",
                "Ⅷ",
                "’",
                "-",
                "\u202E",
                "ﬁ",
                "\uFDFA",
                "１",
                "葛\uDB40\uDD00");
        return oddities.get(random.nextInt(oddities.size()));
    }

    /** What the tokenizer leaves out: the invisible, and the stops in numbers. */
    private static String visible(String shown) {
        StringBuilder visible = new StringBuilder();
        shown.codePoints().filter(codePoint -> isVisible(Script.of(codePoint))).forEach(visible::appendCodePoint);
        int first = visible.codePointAt(0);
        return Script.of(first) == Script.SYMBOL ? Character.toString(first) : visible.toString();
    }

    private static boolean isVisible(Script script) {
        return script != Script.SELECTOR && script != Script.IGNORED && script != Script.SEPARATOR;
    }

    private static boolean isWord(String shown) {
        return Script.of(shown.codePointAt(0)) == Script.WORD;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isInsidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
