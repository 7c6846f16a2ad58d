package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tangthu.portal.search.query.TypedText.Chunk;

/**
 * What was typed, cut into words.
 *
 * @param words of the index, at most {@link QueryPlan#MAX_WORDS} together with the characters of runs
 * @param stretches each the pieces between spaces of what stands between quotes
 */
record TypedQuery(List<TypedWord> words, List<List<Piece>> stretches) {
    private static final Pattern PIECE = Pattern.compile("\\S+");

    /**
     * What was typed between two spaces, with its stops: {@code TP.HCM} are two words of the index.
     *
     * @param from number of its first word
     * @param to behind the number of its last
     */
    record Piece(String text, int from, int to) {}

    static TypedQuery read(String typed, Positions positions) {
        List<TypedWord> words = new ArrayList<>();
        List<List<Piece>> stretches = new ArrayList<>();
        int room = QueryPlan.MAX_WORDS;
        for (Chunk chunk : TypedText.of(typed).chunks()) {
            List<Position> all = positions.of(chunk.text());
            List<Position> found = all.subList(0, Math.min(all.size(), room));
            room -= found.size();
            List<TypedWord> here = new Cutter(chunk, positions).words(found);
            if (!chunk.quoted()) {
                stretches.add(pieces(chunk, here, words.size()));
            }
            words.addAll(here);
        }
        return new TypedQuery(words, stretches);
    }

    private static List<Piece> pieces(Chunk chunk, List<TypedWord> words, int before) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(chunk.text());
        while (piece.find()) {
            int[] inside = IntStream.range(0, words.size())
                    .filter(word -> words.get(word).begin() >= piece.start()
                            && words.get(word).begin() < piece.end())
                    .toArray();
            if (inside.length > 0) {
                Optional<TypedWord> decoded = words.get(inside[0]).decoded().filter(word -> inside.length == 1);
                pieces.add(new Piece(
                        decoded.map(TypedWord::spelled).orElse(piece.group()),
                        before + inside[0],
                        before + inside[inside.length - 1] + 1));
            }
        }
        return pieces;
    }

    /** Cuts one chunk into words. */
    private record Cutter(Chunk chunk, Positions positions) {
        List<TypedWord> words(List<Position> found) {
            List<TypedWord> words = new ArrayList<>();
            boolean keyed = found.stream().anyMatch(slot -> Typing.isKeyed(text(slot)));
            for (int begin = 0; begin < found.size(); ) {
                int end = chunk.quoted() ? found.size() : end(found, begin);
                words.add(word(found.subList(begin, end), keyed, end < found.size()));
                begin = end;
            }
            return words;
        }

        /** Characters that stand side by side are one word. */
        private static int end(List<Position> found, int begin) {
            int end = begin + 1;
            while (end < found.size()
                    && found.get(begin).character()
                    && found.get(end).character()
                    && found.get(end - 1).to() == found.get(end).from()) {
                end++;
            }
            return end;
        }

        private TypedWord word(List<Position> slots, boolean keyed, boolean another) {
            String text = chunk.text()
                    .substring(slots.get(0).from(), slots.get(slots.size() - 1).to());
            Optional<TypedWord> decoded = decoded(slots, keyed)
                    .map(meant -> new TypedWord(text, chunk.quoted(), meant, Optional.empty(), another));
            return new TypedWord(text, chunk.quoted(), slots, decoded, another);
        }

        private String text(Position slot) {
            return chunk.text().substring(slot.from(), slot.to());
        }

        /** The positions with those words decoded that make no sense as they are; empty if there is none. */
        private Optional<List<Position>> decoded(List<Position> slots, boolean keyed) {
            List<Position> meant = new ArrayList<>();
            boolean any = false;
            for (Position slot : slots) {
                Optional<Position> other = Typing.decode(text(slot), keyed)
                        .flatMap(word -> positions.of(word).stream().findFirst());
                any |= other.isPresent();
                meant.add(other.orElse(slot));
            }
            return any ? Optional.of(meant) : Optional.empty();
        }
    }
}
