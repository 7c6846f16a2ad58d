package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.repository.model.Entity;

/** Entities as people write them, in YAML: {@link Descriptions} reads the very same entity from it. */
public final class EntityYaml {
    private EntityYaml() {}

    /** With the fields that {@code record.json} has, but for {@code schema} and {@code entity}; a line feed at the end. */
    public static String text(Entity entity) {
        ObjectNode record = Json.object();
        EntityWriter.write(entity, record);
        return YamlWriter.text(record);
    }
}
