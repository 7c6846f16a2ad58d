package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.Rights;

/** Writes entities with the fields that the readers know, always in the same order. */
final class EntityWriter {
    private EntityWriter() {}

    static void write(Entity entity, ObjectNode node) {
        node.put("id", entity.id());
        if (entity instanceof Item item) {
            item(item, node);
        } else if (entity instanceof Library library) {
            library(library, node);
        } else if (entity instanceof Collection collection) {
            collection(collection, node);
        } else if (entity instanceof Agent agent) {
            agent(agent, node);
        }
    }

    private static void library(Library library, ObjectNode node) {
        Json.put(node, "names", library.names(), Json::text);
        node.put("type", library.type());
        node.put("level", library.level());
        node.put("importantRole", library.importantRole());
        Json.put(node, "place", library.place().map(Location::text));
        Json.put(node, "parent", library.parent());
        Json.put(node, "validFrom", library.validFrom());
        Json.put(node, "validTo", library.validTo());
        Json.put(node, "successor", library.successor());
        ProfileWriter.write(library.profile(), node);
    }

    private static void collection(Collection collection, ObjectNode node) {
        Json.put(node, "names", collection.names(), Json::text);
        Json.put(node, "description", collection.description(), Json::text);
        Json.put(node, "library", collection.library());
        Json.put(node, "heritage", collection.heritage());
        Json.put(node, "curator", collection.curator());
        collection
                .exhibition()
                .ifPresent(exhibition -> ExhibitionWriter.write(exhibition, node.putObject("exhibition")));
    }

    private static void agent(Agent agent, ObjectNode node) {
        Json.put(node, "names", agent.names(), Json::text);
        node.put("kind", agent.kind());
        Json.put(node, "dates", agent.dates());
        Json.put(node, "validFrom", agent.validFrom());
        Json.put(node, "validTo", agent.validTo());
        Json.put(node, "successors", agent.successors());
        Json.put(node, "sameAs", agent.sameAs());
    }

    private static void item(Item item, ObjectNode node) {
        node.put("library", item.library());
        Json.put(node, "localId", item.localId());
        node.put("kind", item.kind());
        Json.put(node, "heritage", item.heritage(), (heritage, out) -> {
            out.put("code", heritage.code());
            Json.put(out, "criterion", heritage.criterion());
            Json.put(out, "decision", heritage.decision());
        });
        Json.put(node, "decisions", item.decisions(), (decision, out) -> {
            out.put("body", decision.body());
            Json.put(out, "bodyId", decision.agent());
            out.put("number", decision.number());
            out.put("date", decision.day().toString());
            out.put("scope", decision.scope());
            Json.put(out, "withdrawn", decision.withdrawn());
        });
        description(item.description(), node);
        Json.put(node, "custodian", item.holding().custodian());
        item.holding().acquisition().ifPresent(acquisition -> {
            ObjectNode out = node.putObject("acquisition");
            out.put("mode", acquisition.mode());
            Json.put(out, "from", acquisition.from());
            Json.put(out, "terms", acquisition.terms());
        });
        Json.put(node, "shelfmarks", item.holding().shelfmarks());
        if (item.holding().copies() > 1) {
            node.put("copies", item.holding().copies());
        }
        Json.put(node, "collections", item.collections());
        rights(item.rights(), node);
        node.put("digitization", item.digitization());
        node.put("state", item.state().code());
        Json.put(node, "viewingDirection", item.viewingDirection());
    }

    private static void description(Description description, ObjectNode node) {
        Json.put(node, "titles", description.titles(), (title, out) -> {
            Json.text(title.text(), out);
            Json.put(out, "type", title.type());
        });
        Json.put(node, "agents", description.agents(), (agent, out) -> {
            out.put("name", agent.name()).put("role", agent.role());
            Json.put(out, "id", agent.agent());
        });
        Json.put(node, "creatorAbsence", description.creatorAbsence());
        Json.put(node, "dates", description.dates(), (date, out) -> {
            Json.put(out, "edtf", date.edtf());
            Json.put(out, "printed", date.printed());
            out.put("role", date.role());
        });
        Json.put(node, "places", description.places(), (place, out) -> {
            Json.put(out, "id", place.place().id());
            Json.put(out, "name", place.place().name());
            out.put("role", place.role());
        });
        Json.put(node, "subjects", description.subjects(), Json::text);
        Json.put(node, "classification", description.classification(), (mark, out) -> out.put("scheme", mark.scheme())
                .put("value", mark.value()));
        Json.put(node, "languages", description.languages());
        Json.put(node, "description", description.texts(), Json::text);
        Json.put(node, "extent", description.extent());
        Json.put(node, "identifiers", description.identifiers(), (identifier, out) -> out.put(
                        "type", identifier.scheme())
                .put("value", identifier.value()));
    }

    private static void rights(Rights rights, ObjectNode node) {
        Json.put(node, "rights", rights.statement());
        node.put("access", rights.access().code());
        Json.put(node, "groups", rights.groups());
        Json.put(node, "embargo", rights.embargo());
    }
}
