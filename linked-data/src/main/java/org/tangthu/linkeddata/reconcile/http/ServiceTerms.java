package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tangthu.linkeddata.reconcile.EntityType;
import org.tangthu.linkeddata.reconcile.Property;
import org.tangthu.linkeddata.reconcile.Terms;

/** Writes types and properties in the language of an endpoint. */
record ServiceTerms(String language, Terms words) {
    static ServiceTerms in(String language) {
        return new ServiceTerms(language, Terms.in(language));
    }

    ObjectNode put(EntityType type, ObjectNode node) {
        return node.put("id", type.id()).put("name", type.name(language));
    }

    ObjectNode put(Property property, ObjectNode node) {
        return node.put("id", property.id()).put("name", words.name(property));
    }
}
