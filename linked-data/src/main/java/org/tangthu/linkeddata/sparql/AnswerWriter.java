package org.tangthu.linkeddata.sparql;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.tangthu.linkeddata.describe.JsonLdObject;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;

/** Writes an answer in its form, up to as many rows and bytes as the budget allows. */
final class AnswerWriter implements AnswerReader {
    private static final int TRIPLE = 300;
    /** Bytes of the longest escape of a character. */
    private static final int ESCAPE = 6;

    private final Question question;
    private final AnswerForm form;
    private final Budget budget;
    private final CountedStream out;
    private Cut cut = Cut.NOTHING;

    AnswerWriter(Question question, AnswerForm form, Budget budget, OutputStream out) {
        this.question = question;
        this.form = form;
        this.budget = budget;
        this.out = new CountedStream(out, budget);
    }

    /** What was left away of what was written. */
    Cut cut() {
        return cut;
    }

    @Override
    public void solutions(RowSet rows) {
        RowSet bounded = RowSetStream.create(rows.getResultVars(), new Bounded<>(rows));
        ResultsWriter.create().lang(form.lang()).build().write(out, bounded);
    }

    @Override
    public void truth(boolean answer) {
        ResultsWriter.create().lang(form.lang()).build().write(out, answer);
    }

    @Override
    public void triples(Iterator<Triple> triples) {
        if (form.inOnePass()) {
            StreamRDF lines = StreamRDFWriter.getWriterStream(out, form.format());
            lines.start();
            new Bounded<>(triples).forEachRemaining(lines::triple);
            lines.finish();
        } else {
            write(gathered(triples));
        }
    }

    /** Other forms write what is said of one subject together. */
    private Graph gathered(Iterator<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(question.query().getPrefixMapping());
        long bytes = 0;
        while (cut == Cut.NOTHING && triples.hasNext()) {
            Triple triple = triples.next();
            budget.check();
            if (graph.contains(triple)) {
                continue;
            }
            if (graph.size() >= budget.allowance().rows()) {
                cut = Cut.ROWS;
            } else if (bytes >= budget.allowance().bytes()) {
                cut = Cut.BYTES;
            } else {
                String text = triple.toString();
                budget.hold(TRIPLE + text.length());
                bytes += written(text);
                graph.add(triple);
            }
        }
        return graph;
    }

    /** How many bytes the text takes at most in any of these forms: in UTF-8, with escapes such as {@code &quot;}. */
    private static long written(String text) {
        return text.chars()
                .map(unit -> unit < ' ' || unit == '"' || unit == '&' || unit == '<' || unit == '>'
                        ? ESCAPE
                        : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3)
                .asLongStream()
                .sum();
    }

    private void write(Graph graph) {
        try {
            if (form == AnswerForm.JSON_LD) {
                JsonLdObject.writeInFull(graph, out);
            } else {
                RDFWriter.source(graph).format(form.format()).output(out);
            }
        } catch (JenaException | JacksonException e) {
            budget.check();
            throw new RefusedQuery("This answer cannot be written as " + form.mediaType() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows, or triples, until there are enough of them, or of what was written of them. */
    private final class Bounded<T> extends IteratorSlotted<T> {
        private final Iterator<T> found;
        private long count;

        Bounded(Iterator<T> found) {
            this.found = found;
        }

        @Override
        protected T moveToNext() {
            count++;
            return found.next();
        }

        @Override
        protected boolean hasMore() {
            budget.check();
            if (!found.hasNext()) {
                return false;
            }
            if (count >= budget.allowance().rows()) {
                cut = Cut.ROWS;
            } else if (out.count() >= budget.allowance().bytes()) {
                cut = Cut.BYTES;
            }
            return cut == Cut.NOTHING;
        }
    }
}
