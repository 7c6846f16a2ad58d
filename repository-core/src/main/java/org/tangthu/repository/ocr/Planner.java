package org.tangthu.repository.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.ocr.PagePlan.Verdict;
import org.tangthu.repository.ocr.Recognizer.Engine;
import org.tangthu.repository.text.PageTexts;
import org.tangthu.repository.text.UnreadableText;

/** Decides for each page of an item whether it is read. Thread-safe. */
final class Planner {
    private final Recognizer recognizer;
    private final PageTexts texts;
    private final TextFigures figures;

    Planner(Recognizer recognizer, PageTexts texts, TextFigures figures) {
        this.recognizer = recognizer;
        this.texts = texts;
        this.figures = figures;
    }

    ItemPlan plan(Item item, PageList pages, OcrRequest request) {
        Models models = ModelChoice.of(item, request.models());
        Optional<Obstacle> obstacle = obstacle(item, models, request);
        List<PagePlan> plans = pages.pages().stream()
                .map(page -> page.text()
                        .map(text -> withText(item.ark(), page, text, models, request))
                        .orElseGet(() -> new PagePlan(page, Verdict.READ, Optional.empty(), "no text")))
                .map(plan -> plan.isToBeRead() && obstacle.isPresent()
                        ? obstacle.get().hinder(plan)
                        : plan)
                .toList();
        return new ItemPlan(item, models.names(), models.nom(), plans);
    }

    private PagePlan withText(Ark ark, Page page, TextFile text, Models models, OcrRequest request) {
        Optional<Machine> machine = text.origin().machine();
        if (machine.isEmpty()) {
            return new PagePlan(page, Verdict.PERSONS_TEXT, Optional.empty(), "a person's text");
        }
        if (request.quality().isEmpty()) {
            return new PagePlan(page, Verdict.HAS_TEXT, Optional.empty(), "a machine's text");
        }
        Optional<Double> figure = figure(ark, page);
        if (figure.isEmpty()) {
            return new PagePlan(page, Verdict.HAS_TEXT, figure, "a machine's text without words to judge by");
        }
        String told = String.format(Locale.ROOT, "a machine's text of quality %.2f", figure.get());
        if (figure.get() >= request.quality().get()) {
            return new PagePlan(page, Verdict.HAS_TEXT, figure, told);
        }
        return isMadeBy(machine.get(), models)
                ? new PagePlan(page, Verdict.READ_BEFORE, figure, told + " that the same engine and models made")
                : new PagePlan(page, Verdict.READ, figure, told);
    }

    /** What cannot even be parsed is as bad as can be. */
    private Optional<Double> figure(Ark ark, Page page) {
        try {
            return texts.read(ark, page).flatMap(figures::figure);
        } catch (UnreadableText e) {
            return Optional.of(0.0);
        }
    }

    private boolean isMadeBy(Machine machine, Models models) {
        Engine engine = recognizer.engine();
        return machine.engine().equals(Optional.of(engine.name()))
                && machine.version().equals(Optional.of(engine.version()))
                && machine.models().equals(models.names());
    }

    /** What keeps all pages of an item from being read. */
    private Optional<Obstacle> obstacle(Item item, Models models, OcrRequest request) {
        if (item.state() == State.WITHDRAWN) {
            return Optional.of(new Obstacle(Verdict.WITHDRAWN, "the item is withdrawn"));
        }
        if (models.nom() && !request.nom()) {
            return Optional.of(new Obstacle(Verdict.NOM, "there is Nôm in the item, which no model knows"));
        }
        List<String> missing = models.names().stream()
                .filter(name -> !recognizer.models().contains(name))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing(missing));
    }

    private Obstacle missing(List<String> models) {
        String names = models.stream().collect(Collectors.joining(", ", models.size() == 1 ? "model " : "models ", ""));
        return new Obstacle(Verdict.NO_MODEL, names + " not installed (" + recognizer.advice(models) + ")");
    }

    private record Obstacle(Verdict verdict, String why) {
        PagePlan hinder(PagePlan plan) {
            return new PagePlan(plan.page(), verdict, plan.figure(), plan.why() + ", but " + why);
        }
    }
}
