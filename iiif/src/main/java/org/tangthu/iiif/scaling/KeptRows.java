package org.tangthu.iiif.scaling;

/** Sums of up to four rows, out of the last four that arrived. */
final class KeptRows implements RowSums {
    static final int COUNT = 4;

    private final Resampling down;
    private final int[][] even;
    private final int[][] odd;
    private final int[] evenSums;
    private final int[] oddSums;

    KeptRows(Resampling down, int length) {
        int pairs = Lanes.pairs(length);
        this.down = down;
        this.even = new int[COUNT][pairs];
        this.odd = new int[COUNT][pairs];
        this.evenSums = new int[pairs];
        this.oddSums = new int[pairs];
    }

    @Override
    public void add(int y, byte[] samples) {
        Lanes.takeEven(samples, even[y % COUNT]);
        Lanes.takeOdd(samples, odd[y % COUNT]);
    }

    @Override
    public void put(int number, byte[] samples) {
        sum(number, even, evenSums);
        sum(number, odd, oddSums);
        Lanes.finish(evenSums);
        Lanes.finish(oddSums);
        Lanes.join(evenSums, oddSums, samples);
    }

    private void sum(int number, int[][] rows, int[] sums) {
        int y = down.first(number);
        int[] a = rows[y % COUNT];
        int[] b = rows[(y + 1) % COUNT];
        int[] c = rows[(y + 2) % COUNT];
        int[] d = rows[(y + 3) % COUNT];
        int wa = down.weight(number, 0);
        int wb = down.weight(number, 1);
        int wc = down.weight(number, 2);
        int wd = down.taps() < COUNT ? 0 : down.weight(number, 3);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i] + Lanes.START_OF_TWO;
        }
    }
}
