package org.tangthu.repository.record;

/** Tells scripts by the characters themselves, since not every text names its language. */
final class Scripts {
    private Scripts() {}

    /** Whether there are Han or Nôm characters in a text; those of the private use area count, which Nôm fonts use. */
    static boolean isHan(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isIdeographic(c) || Character.getType(c) == Character.PRIVATE_USE);
    }
}
