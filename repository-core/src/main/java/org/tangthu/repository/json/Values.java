package org.tangthu.repository.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.json.Tree.Form;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;

/** Readers of single values. Parsers throw {@link IllegalArgumentException} with the whole complaint as message. */
final class Values {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SHARE_OF_ONE = Pattern.compile("0(?:\\.\\d{1,17})?|1(?:\\.0{1,17})?");

    static final Reader<String> NAME = Text.line(Text.LONGEST_LINE);
    static final Reader<String> TEXT = Text.paragraphs(Text.LONGEST);

    static final Reader<Ark> ARK = parsed(Ark::parse);
    static final Reader<Edtf> EDTF = parsed(Edtf::new);
    static final Reader<LocalDate> DATE = parsed(Values::date);
    static final Reader<String> LANGUAGE = parsed(Values::language);
    static final Reader<String> URL = parsed(Values::url);
    static final Reader<AccessLevel> ACCESS = parsed(text -> AccessLevel.of(text)
            .orElseThrow(() -> wrong(
                    text,
                    "is no access level",
                    "open, on-site, restricted, lending, metadata-only, "
                            + "preservation (what is secret by law must not be deposited at all)")));
    static final Reader<State> STATE = parsed(text -> State.of(text)
            .orElseThrow(() -> wrong(text, "is no state", "draft, submitted, appraised, published, withdrawn")));
    static final Reader<String> SLUG =
            matching("[a-z0-9]+(?:-[a-z0-9]+)*", 64, "lower-case letters, digits and single hyphens, such as han-nom");
    static final Reader<String> LIBRARY_ID = matching(
            "[A-Z]{2}-[A-Za-z0-9](?:[A-Za-z0-9/:-]{0,9}[A-Za-z0-9])?",
            14, "an identifier in ISIL form, such as VN-HD-TVT");
    static final Reader<String> SHA512 = matching("[0-9a-f]{128}", 128, "128 lower-case hexadecimal digits");
    static final Reader<Boolean> BOOLEAN = scalar(Form.BOOLEAN, Values::bool);
    static final Reader<Long> NUMBER = scalar(Form.NUMBER, Values::number);
    static final Reader<Integer> INT = scalar(Form.NUMBER, text -> intOf(text));
    static final Reader<Integer> COPIES = scalar(Form.NUMBER, Values::copies);
    static final Reader<Double> SHARE = scalar(Form.NUMBER, Values::share);
    static final Reader<Instant> INSTANT = parsed(Values::instant);

    private Values() {}

    /** A text in a language: {@code {value: …, lang: vi}}, or the text alone. */
    static Reader<LocalizedText> localized(Reader<String> text) {
        return (tree, problems) -> {
            if (tree instanceof Scalar) {
                return text.read(tree, problems).map(LocalizedText::of);
            }
            Fields fields = new Fields(tree, problems);
            Optional<String> value = fields.required("value", text);
            Optional<String> lang = fields.optional("lang", LANGUAGE);
            return fields.build(() -> new LocalizedText(value.orElseThrow(), lang));
        };
    }

    static <T> Reader<T> parsed(Function<String, T> parser) {
        return (tree, problems) -> NAME.read(tree, problems).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                problems.error(tree.line(), tree.path(), e.getMessage(), "");
                return Optional.empty();
            }
        });
    }

    static IllegalArgumentException wrong(String text, String what, String right) {
        return new IllegalArgumentException("'" + Text.shorten(text) + "' " + what + "; write " + right);
    }

    private static <T> Reader<T> scalar(Form form, Function<String, T> parser) {
        return (tree, problems) -> {
            if (tree instanceof Scalar scalar && (scalar.form() == form || scalar.form() == Form.PLAIN)) {
                return parsed(parser).read(new Scalar(tree.line(), tree.place(), Form.PLAIN, scalar.text()), problems);
            }
            String right = form == Form.BOOLEAN ? "it must be true or false" : "it must be a number";
            problems.error(tree.line(), tree.path(), "this is " + tree.kind(), right);
            return Optional.empty();
        };
    }

    private static Reader<String> matching(String regex, int most, String right) {
        Pattern pattern = Pattern.compile(regex);
        return parsed(text -> {
            if (text.length() > most || !pattern.matcher(text).matches()) {
                throw wrong(text, "is not in the right form", right);
            }
            return text;
        });
    }

    private static boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(text, "is neither true nor false", "one of them");
        }
        return text.equals("true");
    }

    private static long number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw wrong(text, "is not a whole number", "digits only");
        }
        return Long.parseLong(text);
    }

    private static int intOf(String text) {
        long number = number(text);
        if (number > Integer.MAX_VALUE) {
            throw wrong(text, "is too large", "a number up to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    private static int copies(String text) {
        int copies = intOf(text);
        if (copies < 1 || copies > Holding.MAX_COPIES) {
            throw wrong(text, "is no number of copies", "1 to " + Holding.MAX_COPIES);
        }
        return copies;
    }

    private static double share(String text) {
        if (!SHARE_OF_ONE.matcher(text).matches()) {
            throw wrong(text, "is not a number between 0 and 1", "such as 0.87");
        }
        return Double.parseDouble(text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(text, "is not an instant", "one in UTC, such as 2026-02-05T03:00:00Z");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(text, "is not a day of the calendar", "year-month-day, such as 2030-01-31");
        }
    }

    /** BCP 47, well-formed; its case is mended to the usual one. */
    private static String language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            if (tag.equals("und") && !text.equalsIgnoreCase("und")) {
                throw new IllformedLocaleException();
            }
            return tag;
        } catch (IllformedLocaleException e) {
            throw wrong(text, "is not a language tag (BCP 47)", "vi, lzh, vi-Hani, fr …");
        }
    }

    private static String url(String text) {
        try {
            URI uri = new URI(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw wrong(text, "is not an address (" + e.getReason() + ")", "a whole one, such as http://…");
        }
        throw wrong(text, "is not an http or https address", "a whole one, such as http://…");
    }
}
