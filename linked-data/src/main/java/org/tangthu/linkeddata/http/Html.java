package org.tangthu.linkeddata.http;

/**
 * HTML being written. Every text and every value of an attribute is escaped; names of elements and attributes are the
 * programmer's and are not looked at. Not thread-safe.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Begins an element, or writes one that has no end. @param attributes names and values in turn */
    public Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds a text. @param attributes names and values in turn */
    public Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    public Html link(String href, String text) {
        return element("a", text, "href", href);
    }

    public Html add(Html other) {
        out.append(other.out);
        return this;
    }

    public boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
