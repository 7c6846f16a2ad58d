package org.tangthu.portal.pages.deposit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.deposit.NewItem;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.staff.OwnLibraries;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;

/** What somebody fills in for a new item, and what is wrong with it. */
final class NewItemForm {
    private static final String[] FIELDS = {"library", "localId", "kind", "title", "lang", "rights", "access"};
    private static final int LONGEST = 2_000;

    private final Catalogue catalogue;
    private final CodeLists codes;
    private final OwnLibraries libraries;

    NewItemForm(Catalogue catalogue, CodeLists codes) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.libraries = new OwnLibraries(catalogue);
    }

    static NewItem read(FormFields fields) {
        return new NewItem(
                fields.text("library"),
                fields.value("localId"),
                fields.text("kind"),
                fields.text("title"),
                fields.value("lang"),
                fields.value("rights"),
                fields.text("access"));
    }

    /** The form with what was filled in, to be mended. */
    static FormView filled(FormView form, FormFields fields) {
        return form.with(fields, FIELDS);
    }

    static FormView filled(FormView form, NewItem item) {
        return form.with("library", item.library())
                .with("localId", item.localId().orElse(""))
                .with("kind", item.kind())
                .with("title", item.title())
                .with("lang", item.lang().orElse(""))
                .with("rights", item.rights().orElse(""))
                .with("access", item.access());
    }

    /** Fields, each with the key of the sentence that says what is wrong with it. */
    Map<String, String> faults(NewItem item, Authority who) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (libraries.find(who, Scope.DEPOSIT, item.library()).isEmpty()) {
            faults.put("library", "deposit.library.wrong");
        }
        if (item.title().isEmpty() || item.title().length() > LONGEST) {
            faults.put("title", "deposit.title.wrong");
        }
        code("kind", "kind", Optional.of(item.kind()), faults);
        code("lang", "language", item.lang(), faults);
        code("rights", "rights", item.rights(), faults);
        code("access", "access", Optional.of(item.access()), faults);
        item.localId()
                .filter(localId -> localId.length() > LONGEST
                        || catalogue.findByLocalId(item.library(), localId).isPresent())
                .ifPresent(taken -> faults.put("localId", "deposit.localId.wrong"));
        return faults;
    }

    private void code(String field, String scheme, Optional<String> code, Map<String, String> faults) {
        if (code.isPresent() && !codes.scheme(scheme).contains(code.get())) {
            faults.put(field, "edit.wrong.code");
        }
    }
}
