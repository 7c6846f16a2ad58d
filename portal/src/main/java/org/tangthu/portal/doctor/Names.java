package org.tangthu.portal.doctor;

/** Names of items, as all doors have them in some form. */
final class Names {
    private Names() {}

    /** The last part of an identifier or an address: the name of the ARK. */
    static String ofItem(String identifier) {
        return identifier.substring(identifier.lastIndexOf('/') + 1);
    }
}
