package org.tangthu.portal.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.journal.JournalBell;

/** All connectors: a thread, a checkpoint and a fate for each, so that none delays another. Thread-safe. */
public final class ConnectorRunner implements AutoCloseable {
    private final Map<String, ConnectorWorker> workers = new LinkedHashMap<>();
    private final Deliveries deliveries;
    private final JournalBell bell;
    private final Runnable waker = () -> workers.values().forEach(ConnectorWorker::wake);
    private boolean started;

    /** Sends nothing before {@link #start}. @param items writes them for targets */
    public ConnectorRunner(List<ConnectorSettings> settings, RepositoryCore repository, ItemWriter items, Pace pace) {
        this.deliveries = repository.deliveries();
        this.bell = repository.bell();
        for (ConnectorSettings each : settings) {
            workers.put(each.name(), new ConnectorWorker(connector(each, repository, items, pace), pace));
        }
    }

    private static Connector connector(
            ConnectorSettings settings, RepositoryCore repository, ItemWriter items, Pace pace) {
        ChangeSource changes = changes(settings, repository);
        Transport transport = transport(settings, changes, repository, items, pace);
        return new Connector(settings, changes, transport, repository.deliveries(), repository.clock());
    }

    /** What a connector has to tell of. */
    static ChangeSource changes(ConnectorSettings settings, RepositoryCore repository) {
        PublicItems known = new PublicItems(
                repository.catalogue(),
                repository.access(),
                repository.settings().naan());
        return new ChangeSource(repository.feed(), known, settings.set(), repository.clock());
    }

    /** How its target is told. */
    static Transport transport(
            ConnectorSettings settings, ChangeSource changes, RepositoryCore repository, ItemWriter items, Pace pace) {
        TargetClient client = new TargetClient(pace.answering());
        Addresses addresses = repository.addresses();
        String name = repository.repositoryId();
        if (settings.target() instanceof ConnectorSettings.Ckan ckan) {
            CkanPackages packages =
                    switch (ckan.packages()) {
                        case ITEM -> new ItemPackages(changes, addresses);
                        case COLLECTION ->
                            new CollectionPackages(
                                    repository.feed(), repository.catalogue(), settings.set(), addresses);
                    };
            return new Ckan(settings, ckan, name, packages, client);
        }
        ItemFormat format = ((ConnectorSettings.Webhook) settings.target()).format();
        return new Webhook(
                settings, format, new Webhook.Source(name, changes, items, addresses), client, repository.clock());
    }

    /** From now on targets are told. */
    public synchronized void start() {
        started = true;
        workers.values().forEach(ConnectorWorker::start);
        bell.listen(waker);
    }

    public List<String> names() {
        return List.copyOf(workers.keySet());
    }

    public List<ConnectorStatus> status() {
        return workers.values().stream().map(ConnectorWorker::status).toList();
    }

    /** @throws PortalException if there is no such connector; likewise below */
    public ConnectorStatus status(String name) {
        return worker(name).status();
    }

    /** What the target refused, in the order of the feed. */
    public List<ParkedDelivery> parked(String name, int most) {
        worker(name);
        return deliveries.parked(name, most);
    }

    /** Asks that all that is parked be sent again, soon. @return how much that is */
    public int resend(String name) {
        worker(name);
        return deliveries.askAll(name);
    }

    /** The same for some of it. */
    public int resend(String name, List<String> subjects) {
        worker(name);
        return deliveries.ask(name, subjects);
    }

    /** What was asked for need not wait until something changes. */
    public void wake() {
        waker.run();
    }

    /** What would be sent next, each thing as it would be; nothing is sent or remembered. */
    public List<Preview> preview(String name, int most) {
        return worker(name).connector().preview(most).stream()
                .map(message -> new Preview(
                        message.id(), message.about(), message.body().toPrettyString()))
                .toList();
    }

    /**
     * A message that is not sent.
     *
     * @param about what the target would be asked to do
     * @param body JSON
     */
    public record Preview(String id, String about, String body) {}

    private ConnectorWorker worker(String name) {
        return Optional.ofNullable(workers.get(name))
                .orElseThrow(() -> new PortalException("There is no connector '" + name + "': "
                        + (workers.isEmpty()
                                ? "none is configured"
                                : "choose of " + String.join(", ", workers.keySet()))));
    }

    @Override
    public synchronized void close() {
        bell.mute(waker);
        if (started) {
            workers.values().forEach(ConnectorWorker::close);
        }
    }
}
