package org.tangthu.repository.json;

/**
 * Where a value stands in its document. It is spelled out only for complaints, of which most documents have none.
 *
 * @param up the place of what holds it; null for the root
 * @param name of the field; empty for an element of a list
 * @param index of the element; negative for a field
 */
record Place(Place up, String name, int index) {
    static final Place ROOT = new Place(null, "", -1);

    Place field(String field) {
        return new Place(this, field, -1);
    }

    Place element(int element) {
        return new Place(this, "", element);
    }

    /** Such as {@code titles[0].lang}; empty for the root. */
    @Override
    public String toString() {
        if (up == null) {
            return "";
        }
        String before = up.toString();
        if (index >= 0) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? name : before + "." + name;
    }
}
