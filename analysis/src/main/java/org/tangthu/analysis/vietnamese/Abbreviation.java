package org.tangthu.analysis.vietnamese;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table.
 *
 * @param written as catalogues print it, in lower case
 */
record Abbreviation(String written, Place place, List<Typed> phrase) {
    /** Where the letters are an abbreviation and not a word or a mere letter. */
    enum Place {
        ANYWHERE("*"),
        STOP_OR_NUMBER(".1"),
        STOP(".") {
            @Override
            boolean fits(boolean stop, boolean number) {
                return stop && !number;
            }
        },
        NUMBER("1"),
        /** In what visitors type; texts write it for too many things. */
        TYPED("?");

        private final String sign;

        Place(String sign) {
            this.sign = sign;
        }

        static Place of(String sign) {
            return Stream.of(values())
                    .filter(place -> place.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No place of abbreviations is called " + sign));
        }

        /** @param number whether a number follows */
        boolean fits(boolean stop, boolean number) {
            return this == ANYWHERE || this == TYPED || number || this == STOP_OR_NUMBER && stop;
        }

        /** Whether texts print it for its phrase. */
        boolean isPrinted(boolean number) {
            return this != TYPED && fits(false, number);
        }
    }

    List<String> words() {
        return phrase.stream().map(Typed::canonical).toList();
    }

    /** Whether its phrase stands among the words of a text. */
    boolean standsFor(List<Typed> words, int start) {
        if (start + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(start + i).means(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
