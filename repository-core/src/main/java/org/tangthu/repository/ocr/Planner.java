package org.tangthu.repository.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.ocr.PagePlan.Verdict;
import org.tangthu.repository.ocr.Recognizer.Engine;
import org.tangthu.repository.text.quality.Doubt;
import org.tangthu.repository.text.quality.DoubtfulTexts;
import org.tangthu.repository.text.quality.TextFigure;

/** Decides for each page of an item whether it is read. Thread-safe. */
final class Planner {
    private final Recognizer recognizer;

    Planner(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    ItemPlan plan(Item item, PageList pages, OcrRequest request) {
        Models models = ModelChoice.of(item, request.models());
        Optional<Obstacle> obstacle = obstacle(item, models, request);
        List<PagePlan> plans = pages.pages().stream()
                .map(page -> page.text()
                        .map(text -> withText(item, page, text, models, request.reread()))
                        .orElseGet(() -> new PagePlan(page, Verdict.READ, Optional.empty(), "no text")))
                .map(plan -> plan.isToBeRead() && obstacle.isPresent()
                        ? obstacle.get().hinder(plan)
                        : plan)
                .toList();
        return new ItemPlan(item, models.names(), models.nom(), plans);
    }

    private PagePlan withText(Item item, Page page, TextFile text, Models models, Reread reread) {
        Optional<Machine> machine = text.origin().machine();
        Set<Doubt> doubts = DoubtfulTexts.doubts(page, item);
        if (machine.isEmpty()) {
            Verdict verdict = doubts.isEmpty() ? Verdict.PERSONS_TEXT : Verdict.DOUBTFUL;
            return new PagePlan(page, verdict, Optional.empty(), "a person's text" + told(Optional.empty(), doubts));
        }
        Optional<Double> figure =
                text.quality().flatMap(quality -> TextFigure.of(quality, DoubtfulTexts.languages(item)));
        String told = "a machine's text" + told(figure, doubts);
        boolean poor = figure.filter(value -> value < reread.below()).isPresent();
        if (!poor && !(reread.doubtful() && !doubts.isEmpty())) {
            return new PagePlan(page, doubts.isEmpty() ? Verdict.HAS_TEXT : Verdict.DOUBTFUL, figure, told);
        }
        return isMadeBy(machine.get(), models)
                ? new PagePlan(page, Verdict.READ_BEFORE, figure, told + ", which the same engine and models made")
                : new PagePlan(page, Verdict.READ, figure, told);
    }

    private static String told(Optional<Double> figure, Set<Doubt> doubts) {
        String quality = figure.map(value -> String.format(Locale.ROOT, " of quality %.2f", value))
                .orElse("");
        String names = doubts.stream().map(Doubt::code).collect(Collectors.joining(", "));
        return quality + (names.isEmpty() ? "" : " (" + names + ")");
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
