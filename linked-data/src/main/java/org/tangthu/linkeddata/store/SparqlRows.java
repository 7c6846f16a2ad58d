package org.tangthu.linkeddata.store;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.serializer.SerializationContext;

/** The rows that a store elsewhere finds, asked for when the first one is wanted. Cancelling cuts the exchange at once. */
final class SparqlRows extends QueryIteratorBase {
    private final SparqlExchange exchange;
    private final Runnable closed;
    private RowSet rows;

    /** @param closed is told when nothing more is read */
    SparqlRows(SparqlExchange exchange, Runnable closed) {
        this.exchange = exchange;
        this.closed = closed;
    }

    @Override
    protected boolean hasNextBinding() {
        try {
            if (rows == null) {
                rows = SparqlClient.rows(exchange, exchange.body());
            }
            return rows.hasNext();
        } catch (JenaException | RuntimeIOException e) {
            throw exchange.away(e);
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        try {
            return rows.next();
        } catch (JenaException | RuntimeIOException e) {
            throw exchange.away(e);
        }
    }

    @Override
    protected void closeIterator() {
        exchange.close();
        closed.run();
    }

    @Override
    protected void requestCancel() {
        exchange.close();
    }

    @Override
    public void output(IndentedWriter out, SerializationContext context) {
        output(out);
    }

    @Override
    public void output(IndentedWriter out) {
        out.print("SparqlRows");
    }
}
