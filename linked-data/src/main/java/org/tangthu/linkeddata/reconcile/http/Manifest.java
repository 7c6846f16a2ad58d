package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.linkeddata.reconcile.EntityTypes;

/**
 * The service manifest, clause 4.1.
 *
 * @param base of the portal: identifiers follow it, and with it are IRIs
 * @param endpoint address of the service in one language
 * @param build version of this program
 */
record Manifest(String base, String endpoint, String name, String build) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;

    ObjectNode json(EntityTypes types, ServiceTerms terms) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("versions").add("0.2");
        json.put("name", name);
        json.put("identifierSpace", base + "/");
        json.put("schemaSpace", base + "/ns#");
        json.put("serviceVersion", build);
        json.put("batchSize", QueryJson.MOST_QUERIES);
        types.wholes()
                .forEach(type -> terms.put(type, json.withArray("defaultTypes").addObject()));
        json.putObject("view").put("url", endpoint + "/view?id={{id}}");
        json.putObject("preview")
                .put("url", endpoint + "/preview?id={{id}}")
                .put("width", WIDTH)
                .put("height", HEIGHT);
        ObjectNode suggest = json.putObject("suggest");
        for (String of : new String[] {"entity", "type", "property"}) {
            service(suggest.putObject(of), "/suggest/" + of);
        }
        ObjectNode extend = json.putObject("extend");
        service(extend.putObject("propose_properties"), "/properties");
        extend.putArray("property_settings");
        return json;
    }

    private void service(ObjectNode json, String path) {
        json.put("service_url", endpoint).put("service_path", path);
    }
}
