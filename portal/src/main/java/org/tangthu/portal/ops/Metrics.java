package org.tangthu.portal.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.tangthu.linkeddata.store.StoreFigures;
import org.tangthu.repository.json.StoredTexts;

/** Makes the registry of one server, with the figures of its Java machine. */
public final class Metrics {
    private Metrics() {}

    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /** Shows how many entries a projection is behind the journal, whenever it is looked at. */
    public static void projectionLag(MeterRegistry registry, String projection, Supplier<Number> lag) {
        Gauge.builder("tangthu.projection.lag", lag)
                .description("Journal entries that a projection has still to apply")
                .tag("projection", projection)
                .register(registry);
    }

    /**
     * Shows how a connector stands, whenever it is looked at.
     *
     * @param figure {@code lag}: entries of the journal that it has still to look at; {@code parked}: what its target refused
     */
    public static void connector(MeterRegistry registry, String connector, String figure, Supplier<Number> value) {
        Gauge.builder("tangthu.connector." + figure, value)
                .description(
                        "Of a connector: journal entries still to be looked at, or deliveries that its target refused")
                .tag("connector", connector)
                .register(registry);
    }

    /** Shows a figure of the RDF store on this machine, whenever it is looked at; nothing while it is not known. */
    public static void rdfStore(
            MeterRegistry registry,
            String figure,
            String description,
            Supplier<Optional<StoreFigures>> store,
            ToDoubleFunction<StoreFigures> value) {
        Gauge.builder(
                        "tangthu.rdf.store." + figure,
                        () -> store.get().map(value::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    /**
     * Shows how many images were answered in a way, whenever it is looked at.
     *
     * @param counts must live as long as the registry, which holds it by a weak reference only
     */
    public static <T> void imageAnswers(MeterRegistry registry, String way, T counts, ToDoubleFunction<T> count) {
        FunctionCounter.builder("tangthu.image.answers", counts, count)
                .description("Images answered: stored ones were sent as they lie on the disk")
                .tag("way", way)
                .register(registry);
    }

    /**
     * Shows queries of strangers, whenever it is looked at.
     *
     * @param state {@code running}, {@code waiting} or {@code stuck}: they work on though their time is over
     */
    public static void queries(MeterRegistry registry, String state, Supplier<Number> count) {
        Gauge.builder("tangthu.sparql.queries", count)
                .description("SPARQL queries now; stuck ones work on though their time is over, and keep their slots")
                .tag("state", state)
                .register(registry);
    }

    /**
     * Shows how many queries ever did not end when their time was over.
     *
     * @param counts must live as long as the registry, which holds it by a weak reference only
     */
    public static <T> void overdueQueries(MeterRegistry registry, T counts, ToDoubleFunction<T> count) {
        FunctionCounter.builder("tangthu.sparql.overdue", counts, count)
                .description("SPARQL queries whose worker was not idle when their time was over")
                .register(registry);
    }

    /**
     * Shows how many pages were answered in a way, whenever it is looked at.
     *
     * @param way {@code kept}: as they were written before; {@code made} for the request
     * @param counts must live as long as the registry, which holds it by a weak reference only
     */
    public static <T> void pages(MeterRegistry registry, String way, T counts, ToDoubleFunction<T> count) {
        FunctionCounter.builder("tangthu.pages", counts, count)
                .description("Pages for visitors who are not signed in")
                .tag("way", way)
                .register(registry);
    }

    /**
     * Shows how often a store was asked, whenever it is looked at.
     *
     * @param counts must live as long as the registry, which holds it by a weak reference only
     */
    public static <T> void asked(MeterRegistry registry, String store, T counts, ToDoubleFunction<T> count) {
        FunctionCounter.builder("tangthu.store.requests", counts, count)
                .description("Statements put to SQL, requests put to Solr by readers")
                .tag("store", store)
                .register(registry);
    }

    /** Shows how many stored values had to be mended or left out when they were read, since the program started. */
    public static void mendedTexts(MeterRegistry registry) {
        FunctionCounter.builder("tangthu.texts.mended", StoredTexts.class, counted -> StoredTexts.mended())
                .description("Stored values that had to be mended or left out when they were read; the log names them")
                .register(registry);
    }

    /**
     * Shows how many records of OAI-PMH only stood in for one that could not be read or written.
     *
     * @param counts must live as long as the registry, which holds it by a weak reference only
     */
    public static <T> void standIns(MeterRegistry registry, T counts, ToDoubleFunction<T> count) {
        FunctionCounter.builder("tangthu.oai.stand.ins", counts, count)
                .description("Records of OAI-PMH in whose place stand-ins were handed out; the log names them")
                .register(registry);
    }
}
