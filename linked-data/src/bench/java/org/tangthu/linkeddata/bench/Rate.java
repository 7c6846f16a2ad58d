package org.tangthu.linkeddata.bench;

/**
 * How many questions were answered in a time.
 *
 * @param answered with 200
 * @param refused with anything else
 */
record Rate(long answered, long refused, double seconds) {
    static final Rate NONE = new Rate(0, 0, 0);

    Rate plus(Rate other) {
        return new Rate(answered + other.answered, refused + other.refused, seconds + other.seconds);
    }

    double perSecond() {
        return answered / seconds;
    }

    @Override
    public String toString() {
        return String.format("%,.0f/s", perSecond())
                + (refused == 0 ? "" : String.format(" (%,d told to wait)", refused));
    }
}
