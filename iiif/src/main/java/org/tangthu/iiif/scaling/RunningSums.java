package org.tangthu.iiif.scaling;

import java.util.Arrays;

/**
 * Sums of any number of rows: each row that arrives is added to those of the result that it touches, and need not be
 * kept. Those are few, because only averages take more than four rows.
 */
final class RunningSums implements RowSums {
    private static final int OPEN = 3;

    private final Resampling down;
    private final int[] evenArrived;
    private final int[] oddArrived;
    private final int[][] even;
    private final int[][] odd;
    private int done;
    private int begun;

    RunningSums(Resampling down, int length) {
        int pairs = Lanes.pairs(length);
        this.down = down;
        this.evenArrived = new int[pairs];
        this.oddArrived = new int[pairs];
        this.even = new int[OPEN][pairs];
        this.odd = new int[OPEN][pairs];
    }

    @Override
    public void add(int y, byte[] samples) {
        Lanes.takeEven(samples, evenArrived);
        Lanes.takeOdd(samples, oddArrived);
        for (int i = done; i < down.count() && down.first(i) <= y; i++) {
            if (i == begun) {
                Arrays.fill(even[i % OPEN], Lanes.START_OF_TWO);
                Arrays.fill(odd[i % OPEN], Lanes.START_OF_TWO);
                begun++;
            }
            int weight = down.weight(i, y - down.first(i));
            add(weight, evenArrived, even[i % OPEN]);
            add(weight, oddArrived, odd[i % OPEN]);
        }
    }

    private static void add(int weight, int[] row, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    @Override
    public void put(int number, byte[] samples) {
        done = number + 1;
        Lanes.finish(even[number % OPEN]);
        Lanes.finish(odd[number % OPEN]);
        Lanes.join(even[number % OPEN], odd[number % OPEN], samples);
    }
}
