package org.tangthu.repository.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.problem.Problems;

/** Reads items, with their pages and structure as people list them. */
final class ItemReader {
    private static final Reader<String> FILE_NAME = Text.line(255);

    private final Codes codes;
    private final DescriptionReader descriptions;

    ItemReader(Codes codes) {
        this.codes = codes;
        this.descriptions = new DescriptionReader(codes);
    }

    Optional<ItemForm> read(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Ark> ark = fields.optional("id", Values.ARK);
        Optional<String> library = fields.required("library", Values.LIBRARY_ID);
        Optional<String> localId = fields.optional("localId", Values.NAME);
        Optional<String> kind = fields.required("kind", codes.of("kind"));
        List<Heritage> heritage = fields.list("heritage", this::heritage);
        List<AppraisalDecision> decisions = fields.list("decisions", this::decision);
        Optional<Description> description = descriptions.read(fields, problems);
        Holding holding = new Holding(
                fields.optional("custodian", Values.NAME),
                fields.optional("acquisition", this::acquisition),
                fields.list("shelfmarks", Values.NAME),
                fields.optional("copies", Values.COPIES).orElse(1));
        List<String> collections = fields.list("collections", Values.SLUG);
        Optional<Rights> rights = rights(fields);
        Optional<String> digitization = fields.required("digitization", codes.of("digitization"));
        Optional<State> state = fields.required("state", Values.STATE);
        Optional<String> direction = fields.optional("viewingDirection", codes.of("viewing-direction"));
        Optional<List<PageLine>> pages = fields.has("pages")
                ? Optional.of(fields.list("pages", PageList.MAX_PAGES, this::page))
                : Optional.empty();
        List<SectionLine> structure = fields.list("structure", PageList.MAX_PAGES, this::section);
        return fields.build(() -> new ItemForm(
                ark,
                library.orElseThrow(),
                localId,
                name -> new Item(
                        name,
                        library.orElseThrow(),
                        localId,
                        kind.orElseThrow(),
                        heritage,
                        description.orElseThrow(),
                        holding,
                        collections,
                        rights.orElseThrow(),
                        digitization.orElseThrow(),
                        state.orElseThrow(),
                        direction,
                        decisions),
                pages,
                structure,
                fields.lines()));
    }

    private Optional<Rights> rights(Fields fields) {
        Optional<String> statement = fields.optional("rights", codes.address("rights"));
        Optional<AccessLevel> access = fields.required("access", Values.ACCESS);
        List<String> groups = fields.list("groups", Values.SLUG);
        Optional<LocalDate> embargo = fields.optional("embargo", Values.DATE);
        boolean restricted = access.equals(Optional.of(AccessLevel.RESTRICTED));
        if (fields.has("groups") && access.isPresent() && !restricted) {
            fields.error("groups", "groups are only for 'access: restricted'", "remove them or restrict the access");
        }
        if (restricted && groups.isEmpty()) {
            fields.note("access", "the item is restricted to nobody", "name who may see it: 'groups: [readers]'");
        }
        return access.map(level -> new Rights(statement, level, groups, embargo));
    }

    private Optional<Heritage> heritage(Tree tree, Problems problems) {
        Reader<String> code = codes.of("heritage");
        if (tree instanceof Scalar) {
            return code.read(tree, problems).map(text -> new Heritage(text, Optional.empty(), Optional.empty()));
        }
        Fields fields = new Fields(tree, problems);
        Optional<String> value = fields.required("code", code);
        Optional<String> criterion = fields.optional("criterion", Values.TEXT);
        Optional<String> decision = fields.optional("decision", Values.NAME);
        return fields.build(() -> new Heritage(value.orElseThrow(), criterion, decision));
    }

    private Optional<AppraisalDecision> decision(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> body = fields.required("body", Values.NAME);
        Optional<String> agent = fields.optional("bodyId", Values.SLUG);
        Optional<String> number = fields.required("number", Values.NAME);
        Optional<LocalDate> day = fields.required("date", Values.DATE);
        Optional<String> scope = fields.required("scope", codes.of("decision-scope"));
        Optional<LocalDate> withdrawn = fields.optional("withdrawn", Values.DATE);
        return fields.build(() -> new AppraisalDecision(
                body.orElseThrow(), agent, number.orElseThrow(), day.orElseThrow(), scope.orElseThrow(), withdrawn));
    }

    private Optional<Acquisition> acquisition(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> mode = fields.required("mode", codes.of("acquisition-mode"));
        Optional<String> from = fields.optional("from", Values.NAME);
        Optional<String> terms = fields.optional("terms", Values.TEXT);
        return fields.build(() -> new Acquisition(mode.orElseThrow(), from, terms));
    }

    private Optional<PageLine> page(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> file = fields.required("file", FILE_NAME);
        Optional<String> label = fields.optional("label", Values.NAME);
        Optional<String> text = fields.optional("text", FILE_NAME);
        Optional<TextOrigin> madeBy = fields.optional("textMadeBy", TextOrigins.READER);
        return fields.build(() -> new PageLine(tree.line(), file.orElseThrow(), label, text, madeBy));
    }

    private Optional<SectionLine> section(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        var label = fields.required("label", Values.localized(Values.NAME));
        Optional<String> first = fields.required("first", Values.NAME);
        Optional<String> last = fields.required("last", Values.NAME);
        List<SectionLine> parts = fields.list("parts", PageList.MAX_PAGES, this::section);
        return fields.build(() ->
                new SectionLine(tree.line(), label.orElseThrow(), first.orElseThrow(), last.orElseThrow(), parts));
    }
}
