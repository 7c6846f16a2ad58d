package org.tangthu.portal.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tangthu.repository.address.Addresses;

/** Reads the text of a key. */
@FunctionalInterface
interface Form<T> {
    /** @throws IllegalArgumentException whose message says what would be right */
    T read(String text);

    static Form<String> text() {
        return text -> text;
    }

    static Form<String> matching(String expression, String right) {
        Pattern pattern = Pattern.compile(expression);
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(right);
            }
            return text;
        };
    }

    static Form<Integer> number(int least, int most) {
        return text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // The sentence below covers it.
            }
            throw new IllegalArgumentException("a whole number from " + least + " to " + most);
        };
    }

    static Form<Duration> seconds(int least, int most) {
        Form<Integer> number = number(least, most);
        return text -> Duration.ofSeconds(number.read(text));
    }

    static Form<Duration> minutes(int least, int most) {
        Form<Integer> number = number(least, most);
        return text -> Duration.ofMinutes(number.read(text));
    }

    static Form<Duration> days(int least, int most) {
        Form<Integer> number = number(least, most);
        return text -> Duration.ofDays(number.read(text));
    }

    static Form<ZoneId> zone() {
        return text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("a time zone such as Asia/Ho_Chi_Minh", unknown);
            }
        };
    }

    static Form<LocalDate> day() {
        return text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw new IllegalArgumentException("a day such as 2026-01-31", noDay);
            }
        };
    }

    /** A time of the day, or none. */
    static Form<Optional<LocalTime>> timeOrNever() {
        return text -> {
            if (text.equals("never")) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalTime.parse(text));
            } catch (DateTimeException noTime) {
                throw new IllegalArgumentException("a time of the day such as 02:30, or never", noTime);
            }
        };
    }

    /** A name that happens to be a web address: each of its characters counts, so it stays as it is. */
    static Form<String> webIri() {
        Form<String> address = webAddress();
        return text -> {
            address.read(text);
            return text;
        };
    }

    /** A base to which paths are added: without a slash at its end. */
    static Form<String> webAddress() {
        return text -> {
            try {
                return new Addresses(text).base();
            } catch (IllegalArgumentException notAnAddress) {
                throw new IllegalArgumentException("an address such as https://library.example.vn", notAnAddress);
            }
        };
    }

    static Form<URI> server() {
        Form<String> address = webAddress();
        return text -> URI.create(address.read(text));
    }

    static Form<Boolean> yesOrNo() {
        return text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    static Form<Path> folder() {
        return text -> {
            Path path = Path.of(text);
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("an absolute path");
            }
            return path.normalize();
        };
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> choices) {
        return text -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> code(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(choices.getEnumConstants())
                                        .map(Form::code)
                                        .toList())));
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Empty text is none. */
    default Form<Optional<T>> optional() {
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(read(text));
    }

    /** A YAML list, or in one line with commas. */
    default Form<List<T>> list() {
        return text -> text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(this::read)
                        .toList();
    }

    /** Reads with a function that throws IllegalArgumentException for what it does not take. */
    static <T> Form<T> by(Function<String, T> parse, String right) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(right, e);
            }
        };
    }
}
