package org.tangthu.linkeddata.sparql;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** What one operator of a running query keeps, from its first row until its output is closed. */
final class Tally {
    private static final int ROW = 64;
    private static final int VALUE = 100;

    private final Budget budget;
    private final MadeStrings made;
    private long held;

    Tally(Budget budget, MadeStrings made) {
        this.budget = budget;
        this.made = made;
    }

    Budget budget() {
        return budget;
    }

    /** The rows that the operator keeps, as they pass. */
    QueryIterator kept(QueryIterator rows) {
        return keptUpTo(Long.MAX_VALUE, rows);
    }

    /** The rows of which the operator keeps so many at one time. */
    QueryIterator keptUpTo(long most, QueryIterator rows) {
        return new QueryIteratorWrapper(rows) {
            private long count;

            @Override
            protected Binding moveToNextBinding() {
                Binding row = super.moveToNextBinding();
                if (count++ < most) {
                    hold(row);
                }
                return row;
            }
        };
    }

    /** The output of the operator: with its end, all that was kept is let go of. */
    QueryIterator until(QueryIterator output) {
        return new QueryIteratorWrapper(output) {
            @Override
            protected void closeIterator() {
                super.closeIterator();
                release();
            }
        };
    }

    /** One more row is kept. Its values are not looked at: to read them from the store would cost more than the rest. */
    void hold(Binding row) {
        hold(ROW + (long) VALUE * row.size() + made.longestRow());
    }

    void hold(long bytes) {
        budget.hold(bytes);
        held += bytes;
    }

    void release() {
        budget.release(held);
        held = 0;
    }
}
