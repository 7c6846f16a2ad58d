package org.tangthu.portal.pages.deposit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.deposit.DepositDesk;
import org.tangthu.portal.deposit.NewItem;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.staff.OwnLibraries;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.deposit.DepositRefused;
import org.tangthu.repository.deposit.DepositState;
import org.tangthu.repository.deposit.DepositStatus;
import org.tangthu.repository.deposit.DepositStatus.FileStatus;
import org.tangthu.repository.deposit.DepositSummary;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.deposit.Trial;
import org.tangthu.repository.ingest.PageFiles;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Builds the pages of deposits. Thread-safe. */
public final class DepositPages {
    private static final int MOST_LIBRARIES = 200;
    private static final int MOST_OPEN = 20;
    private static final String PATH = "/staff/deposits/";

    private final Editions editions;
    private final CodeLists codes;
    private final Deposits deposits;
    private final OwnLibraries libraries;
    private final NewItemForm items;

    public DepositPages(Editions editions, Catalogue catalogue, CodeLists codes, Deposits deposits) {
        this.editions = editions;
        this.codes = codes;
        this.deposits = deposits;
        this.libraries = new OwnLibraries(catalogue);
        this.items = new NewItemForm(catalogue, codes);
    }

    /** What somebody filled in. */
    public static NewItem item(FormFields fields) {
        return NewItemForm.read(fields);
    }

    /** Fields, each with the key of the sentence that says what is wrong with it. */
    public Map<String, String> faults(NewItem item, Authority who) {
        return items.faults(item, who);
    }

    /** The form with what was filled in and what is wrong with it. */
    public FormView mending(FormView form, FormFields fields, Map<String, String> faults, Language language) {
        FormView told = NewItemForm.filled(form, fields);
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            told = told.wrong(fault.getKey(), editions.get(language).text(fault.getValue(), DepositDesk.MOST_FILES));
        }
        return told;
    }

    /** The form as it is shown first. */
    public static FormView fresh(FormView form) {
        return form.with("kind", "book").with("lang", "vi").with("access", "open");
    }

    public NewDepositPage fill(FormView form, Authority who, Language language) {
        Edition edition = editions.get(language);
        return new NewDepositPage(
                Head.unindexed(edition.text("staff.deposit.title")),
                form,
                choices(who, edition),
                sending(edition),
                deposits.list(Optional.of(who.actor()), MOST_OPEN).stream()
                        .filter(deposit -> deposit.state() == DepositState.OPEN)
                        .map(deposit -> open(deposit, edition))
                        .toList());
    }

    private static NewDepositPage.Open open(DepositSummary deposit, Edition edition) {
        return new NewDepositPage.Open(
                edition.links().to(PATH + deposit.id()),
                edition.text(
                        "deposit.open",
                        deposit.files(),
                        edition.formats().bytes(deposit.bytes()),
                        edition.formats().date(deposit.since())));
    }

    private ItemChoices choices(Authority who, Edition edition) {
        List<Library> own = libraries.list(who, Scope.DEPOSIT, "", MOST_LIBRARIES + 1);
        return new ItemChoices(
                own.size() > MOST_LIBRARIES
                        ? List.of()
                        : own.stream()
                                .map(library -> new Choice(
                                        library.id(),
                                        edition.best(library.names()).value() + " (" + library.id() + ")"))
                                .toList(),
                choices("kind", edition),
                choices("language", edition),
                choices("rights", edition),
                choices("access", edition));
    }

    private List<Choice> choices(String scheme, Edition edition) {
        return codes.scheme(scheme).codes().stream()
                .map(code -> new Choice(
                        code.notation(), code.label(edition.language().tag())))
                .toList();
    }

    private static Sending sending(Edition edition) {
        return new Sending(
                PageFiles.endings(), DepositDesk.MOST_FILES, edition.messages().under("deposit.script."));
    }

    /** @param described what was filled in, where that can be mended */
    public DepositPage deposit(
            FormView form, DepositStatus status, Optional<NewItem> described, Authority who, Language language) {
        Edition edition = editions.get(language);
        String stage = stage(status);
        boolean mendable = stage.equals("bad") && described.isPresent();
        List<Problem> problems = status.trial().map(Trial::problems).orElse(status.problems());
        FormView filled = mendable && form.values().isEmpty() ? NewItemForm.filled(form, described.get()) : form;
        return new DepositPage(
                Head.unindexed(edition.text("deposit.heading")),
                filled,
                status.id(),
                stage,
                told(stage, status, edition),
                status.files().stream()
                        .limit(DepositDesk.MOST_FILES + 1)
                        .map(file -> row(file, edition))
                        .toList(),
                problems.stream().map(problem -> fault(problem, edition)).toList(),
                Optional.of(choices(who, edition)).filter(some -> mendable),
                status.outcome().map(outcome -> edition.links()
                        .to("/staff/items/" + Ark.parse(outcome.id()).name())),
                sending(edition));
    }

    /** Why something cannot be done with a deposit as it stands. */
    public String refused(DepositRefused refused, Language language) {
        Edition edition = editions.get(language);
        return switch (refused.reason()) {
            case DIGEST -> edition.text("deposit.refused.digest");
            case INCOMPLETE -> edition.text("deposit.refused.incomplete");
            case QUOTA -> edition.text("deposit.quota");
            case UNKNOWN, INVALID, OFFSET, FORBIDDEN -> edition.text("deposit.refused.file");
            case STATE -> edition.text("deposit.refused.state");
        };
    }

    private static String stage(DepositStatus status) {
        return switch (status.state()) {
            case OPEN -> open(status);
            case CHECKING, COMMITTING -> "working";
            case DONE -> "done";
            case REFUSED -> "refused";
        };
    }

    private static String open(DepositStatus status) {
        if (!status.files().stream().allMatch(FileStatus::complete)) {
            return "sending";
        }
        if (status.trial().isEmpty()) {
            return status.problems().isEmpty() ? "ready" : "bad";
        }
        Trial trial = status.trial().get();
        return !trial.ended() ? "looking" : trial.good() ? "good" : "bad";
    }

    private static String told(String stage, DepositStatus status, Edition edition) {
        long complete = status.files().stream().filter(FileStatus::complete).count();
        String told = stage.equals("sending")
                ? edition.text("deposit.stage.sending", complete, status.files().size())
                : edition.text("deposit.stage." + stage);
        return status.progress()
                .filter(progress -> stage.equals("looking") || stage.equals("working"))
                .map(progress -> told + " " + edition.text("deposit.progress", progress.done(), progress.total()))
                .orElse(told);
    }

    private static DepositPage.FileRow row(FileStatus file, Edition edition) {
        return new DepositPage.FileRow(
                file.name(), file.length(), file.received(), edition.formats().bytes(file.length()));
    }

    private static DepositPage.Fault fault(Problem problem, Edition edition) {
        boolean note = problem.severity() == Severity.NOTE;
        boolean ofPage = !problem.file().isEmpty() && !problem.file().equals(DepositDesk.DESCRIPTION);
        String where = ofPage ? problem.file() : problem.field();
        Optional<String> sentence = problem.vi().isEmpty() || edition.language() == Language.EN
                ? Optional.of(edition.text(ofPage ? "deposit.fault.file" : "deposit.fault.item"))
                        .filter(said -> !note)
                : Optional.of(problem.vi());
        String detail = problem.right().isEmpty() ? problem.what() : problem.what() + "; " + problem.right();
        return new DepositPage.Fault(where, sentence, detail, note);
    }
}
