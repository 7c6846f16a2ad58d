package org.tangthu.portal.connect;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.delivery.Deliveries;
import org.tangthu.repository.delivery.DeliveryCheckpoint;
import org.tangthu.repository.feed.SetSpec;

/**
 * A system that is told of items.
 *
 * @param name lower-case letters, digits and hyphens; stands in addresses and commands
 * @param url where it listens
 * @param secret what it knows this repository by
 * @param set whose items it is told of; empty for all that are public
 */
public record ConnectorSettings(String name, URI url, Secret secret, Optional<SetSpec> set, Target target) {
    public ConnectorSettings {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(set);
        Objects.requireNonNull(target);
    }

    /** What it is told, and in which words. */
    public sealed interface Target {
        /** As in the configuration. */
        String type();
    }

    /** Signed batches of changes. */
    public record Webhook(ItemFormat format) implements Target {
        @Override
        public String type() {
            return "webhook";
        }
    }

    /**
     * The action API of CKAN.
     *
     * @param packages what a package stands for
     * @param organization that owns them
     */
    public record Ckan(Packages packages, String organization) implements Target {
        @Override
        public String type() {
            return "ckan";
        }
    }

    /** What a package of CKAN stands for. */
    public enum Packages {
        COLLECTION,
        ITEM
    }

    /** What it is told: where this differs, the target knows nothing yet. */
    String identity() {
        return String.join(" ", url.toString(), set.map(SetSpec::value).orElse("all"), target.toString());
    }

    /** How far this very target was told; empty while it knows nothing. */
    Optional<DeliveryCheckpoint> known(Deliveries deliveries) {
        return deliveries.checkpoint(name).filter(found -> found.target().equals(identity()));
    }

    /** The target without what may be secret in its address. */
    public String host() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
