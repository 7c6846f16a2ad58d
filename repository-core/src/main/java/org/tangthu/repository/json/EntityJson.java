package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Tree.Mapping;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.problem.Problems;

/**
 * {@code record.json}: an entity as it is kept and as REST hands it out, with the fields of {@code item.yaml} and its
 * like, led by {@code schema} and {@code entity}. The same entity always gives the same bytes.
 */
public final class EntityJson {
    private static final String ENTITY = "entity";
    private static final String FILE = "record.json";
    private static final ItemReader ITEMS = new ItemReader(Codes.any());
    private static final AuthorityReader AUTHORITIES = new AuthorityReader(Codes.any());

    private EntityJson() {}

    /** The schema that is written today. */
    public static int schema() {
        return Schema.RECORD.current();
    }

    /** UTF-8, two spaces of indent, a line feed at the end. */
    public static byte[] bytes(Entity entity) {
        ObjectNode record = Json.object();
        record.put(Schema.FIELD, Schema.RECORD.current());
        record.put(ENTITY, entity.entityKind().code());
        EntityWriter.write(entity, record);
        return Json.bytes(record);
    }

    /**
     * Reads a stored record of any schema up to today's. Codes are not compared with the lists: they were when it came.
     *
     * @throws NewerSchema if a newer program wrote it
     * @throws UnreadableRecord if it is damaged
     */
    public static Entity read(byte[] bytes) {
        return Document.stored(FILE, bytes, Schema.RECORD, EntityJson::entity);
    }

    /** As {@link #read(byte[])}, of a kind that is known. @throws UnreadableRecord also if it is of another kind */
    public static Entity read(EntityKind kind, byte[] bytes) {
        return Document.stored(FILE, bytes, Schema.RECORD, of(kind));
    }

    /** The same of a text. */
    public static Entity read(EntityKind kind, String text) {
        return Document.stored(FILE, text, Schema.RECORD, of(kind));
    }

    private static Reader<Entity> of(EntityKind kind) {
        return (tree, problems) -> entity(tree, problems).filter(entity -> {
            boolean right = entity.entityKind() == kind;
            if (!right) {
                problems.error(1, ENTITY, "it is not of kind " + kind.code(), "");
            }
            return right;
        });
    }

    private static Optional<Entity> entity(Tree tree, Problems problems) {
        if (!(tree instanceof Mapping mapping)) {
            problems.error(tree.line(), "", "this is " + tree.kind(), "a record is a group of fields");
            return Optional.empty();
        }
        Map<String, Tree> fields = new LinkedHashMap<>(mapping.fields());
        Tree kind = fields.remove(ENTITY);
        if (kind == null) {
            problems.error(tree.line(), ENTITY, "the field is missing", "it is required");
            return Optional.empty();
        }
        Tree rest = new Mapping(mapping.line(), mapping.place(), fields);
        return Values.parsed(EntityKind::of).read(kind, problems).flatMap(known -> switch (known) {
            case ITEM -> items(rest, problems);
            case LIBRARY -> AUTHORITIES.library(rest, problems);
            case COLLECTION -> AUTHORITIES.collection(rest, problems);
            case AGENT -> AUTHORITIES.agent(rest, problems);
        });
    }

    private static Optional<Entity> items(Tree tree, Problems problems) {
        Optional<ItemForm> form = ITEMS.read(tree, problems);
        if (form.isPresent() && form.get().ark().isEmpty()) {
            problems.error(tree.line(), "id", "the field is missing", "it is required");
        }
        return form.flatMap(item -> item.ark().map(item.named()));
    }
}
