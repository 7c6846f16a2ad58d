package org.tangthu.linkeddata.named;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * A query with a name. Immutable.
 *
 * @param name in its address
 * @param text of the query, with a variable for each parameter
 */
public record NamedQuery(String name, Texts title, Texts description, List<Parameter> parameters, String text) {
    /** Of the parameters that every list of solutions has. */
    public static final int DEFAULT_LIMIT = 100;

    public static final int MAX_LIMIT = 10_000;

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final int MAX_OFFSET = 1_000_000;

    public NamedQuery {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(text);
    }

    /** Whether the answer is a list, of which parts can be asked for by {@code limit} and {@code offset}. */
    public boolean isList() {
        return parse().isSelectType();
    }

    /**
     * The text with values for its parameters. They are put into the parsed query as terms, in a block of data before its
     * pattern, so that no value can be read as anything else.
     *
     * @param values by the names of parameters, {@code limit} and {@code offset}
     * @throws BadValue if one is missing, not known or not of its type
     */
    public String with(Map<String, String> values) {
        values.keySet().stream()
                .filter(name -> !names().contains(name))
                .findFirst()
                .ifPresent(this::refuse);
        Query query = parse();
        Binding terms = terms(values);
        if (!terms.isEmpty()) {
            query.setQueryPattern(after(terms, (ElementGroup) query.getQueryPattern()));
        }
        if (query.isSelectType()) {
            query.setLimit(number(values, LIMIT, DEFAULT_LIMIT, 1, MAX_LIMIT));
            query.setOffset(number(values, OFFSET, 0, 0, MAX_OFFSET));
        }
        return query.serialize();
    }

    private Binding terms(Map<String, String> values) {
        BindingBuilder terms = Binding.builder();
        for (Parameter parameter : parameters) {
            String value = values.get(parameter.name());
            if (value != null) {
                terms.add(Var.alloc(parameter.name()), parameter.term(value));
            } else if (parameter.required()) {
                throw new BadValue(
                        "The parameter '" + parameter.name() + "' is missing; it must be " + parameter.expected());
            }
        }
        return terms.build();
    }

    private static Element after(Binding terms, ElementGroup pattern) {
        ElementGroup all = new ElementGroup();
        ElementData data = new ElementData();
        terms.vars().forEachRemaining(data::add);
        data.add(terms);
        all.addElement(data);
        pattern.getElements().forEach(all::addElement);
        return all;
    }

    /** With the examples of those parameters that must be given: a query that can be tried. */
    public String example() {
        return with(parameters.stream()
                .filter(Parameter::required)
                .collect(Collectors.toMap(
                        Parameter::name, parameter -> parameter.example().orElseThrow())));
    }

    /** Of all parameters. */
    public List<String> names() {
        return Stream.concat(
                        parameters.stream().map(Parameter::name), isList() ? Stream.of(LIMIT, OFFSET) : Stream.empty())
                .toList();
    }

    private void refuse(String parameter) {
        throw new BadValue(
                "There is no parameter '" + parameter + "'; there are " + String.join(", ", names()) + ", and format");
    }

    private static int number(Map<String, String> values, String name, int otherwise, int least, int most) {
        String value = values.getOrDefault(name, Integer.toString(otherwise));
        int number = value.matches("\\d{1,7}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new BadValue("The parameter '" + name + "' must be a number from " + least + " to " + most);
        }
        return number;
    }

    private Query parse() {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }
}
