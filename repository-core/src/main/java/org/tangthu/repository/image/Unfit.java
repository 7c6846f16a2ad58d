package org.tangthu.repository.image;

/** The image is not taken; carries the complaint to the one place that reports it. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String right;

    Unfit(String what, String right) {
        super(what, null, false, false);
        this.right = right;
    }

    String right() {
        return right;
    }
}
