package org.tangthu.analysis.lucene;

import java.io.IOException;

/** What stands behind a stop and yet belongs to the word before: the groups of a number, further initials. */
enum Stopped {
    /** {@code .234.567}; none if that is not all of the number. */
    GROUPS(4) {
        @Override
        boolean isAt(Window text, int at) throws IOException {
            return isDigit(text.peek(at + 1))
                    && isDigit(text.peek(at + 2))
                    && isDigit(text.peek(at + 3))
                    && !isDigit(text.peek(at + 4));
        }

        @Override
        boolean isWhole(Window text, int units) throws IOException {
            return units > 0 && !(text.peek(units) == '.' && isDigit(text.peek(units + 1)));
        }
    },

    /** {@code .A.V.H}; not one alone, as two may be the initials of a person, who has them spaced too. */
    INITIALS(2) {
        @Override
        boolean isAt(Window text, int at) throws IOException {
            int letter = text.peek(at + 1);
            return isWord(letter) && !isDigit(letter) && !isWord(text.peek(at + 2));
        }

        @Override
        boolean isWhole(Window text, int units) {
            return units > size();
        }
    };

    /** Of all parts together, so that they fit a word. */
    private static final int MOST_UNITS = 56;

    private final int size;

    Stopped(int size) {
        this.size = size;
    }

    /** UTF-16 units of a part, of which the first is the stop. */
    int size() {
        return size;
    }

    /** The units from the stop, at which the text is, to the end of the last part; 0 if nothing belongs to the word. */
    int units(Window text) throws IOException {
        int units = 0;
        while (units < MOST_UNITS && text.peek(units) == '.' && isAt(text, units)) {
            units += size;
        }
        return isWhole(text, units) ? units : 0;
    }

    abstract boolean isAt(Window text, int at) throws IOException;

    abstract boolean isWhole(Window text, int units) throws IOException;

    static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isWord(int unit) {
        return unit != Window.END && (Script.of(unit) == Script.WORD || Script.of(unit) == Script.MARK);
    }
}
