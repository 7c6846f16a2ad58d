package org.tangthu.linkeddata.store;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/**
 * What was counted of quads, the same in whichever order they come: an index gives them in that of its node numbers, which no
 * copy has.
 *
 * @param sum of a hash of every quad with its graph; good within one process
 */
record Tally(long triples, long sum) {
    /** @param each is given every quad as it is counted */
    static Tally of(Iterator<Quad> quads, Consumer<Quad> each) {
        long triples = 0;
        long sum = 0;
        while (quads.hasNext()) {
            Quad quad = quads.next();
            triples++;
            sum += spread(quad);
            each.accept(quad);
        }
        return new Tally(triples, sum);
    }

    private static long spread(Quad quad) {
        long hash = quad.getGraph().hashCode();
        hash = mix(hash) + quad.getSubject().hashCode();
        hash = mix(hash) + quad.getPredicate().hashCode();
        return mix(mix(hash) + quad.getObject().hashCode());
    }

    private static long mix(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    @Override
    public String toString() {
        return triples + " triples";
    }
}
