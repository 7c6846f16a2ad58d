package org.tangthu.portal.acceptance.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a browser would send it from a page, with what somebody changes in it. */
final class FilledForm {
    private static final Pattern CONTROL = Pattern.compile(
            "<input ([^>]*)>|<select ([^>]*)>(.*?)</select>|<textarea ([^>]*)>\\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private FilledForm() {}

    /** The form of a page that goes to an address. */
    static FilledForm of(String page, String action) {
        int begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new AssertionError("no form goes to " + action + " from\n" + page);
        }
        FilledForm form = new FilledForm();
        Matcher control = CONTROL.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        while (control.find()) {
            if (control.group(1) != null) {
                form.add(attribute(control.group(1), "name"), attribute(control.group(1), "value"));
            } else if (control.group(2) != null) {
                Matcher selected = SELECTED.matcher(control.group(3));
                form.add(attribute(control.group(2), "name"), selected.find() ? plain(selected.group(1)) : "");
            } else {
                form.add(attribute(control.group(4), "name"), plain(control.group(5)));
            }
        }
        form.fields.remove("form-token");
        return form;
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? plain(value.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    String value(String name) {
        return fields.getOrDefault(name, List.of("")).get(0);
    }

    /** What stands in a field from now on. */
    FilledForm with(String name, String value) {
        fields.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Names and values in turn, with the button that is pressed. */
    String[] pressing(String button) {
        List<String> all = new ArrayList<>(List.of("do", button));
        fields.forEach((name, values) -> values.forEach(value -> {
            all.add(name);
            all.add(value);
        }));
        return all.toArray(String[]::new);
    }
}
