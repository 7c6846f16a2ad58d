package org.tangthu.portal.pages.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.SampleEditions;
import org.tangthu.portal.pages.things.Sheet.Label;
import org.tangthu.portal.pages.things.Sheet.Spot;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place.Position;

class SheetTest {
    private static final Path WEB = Path.of("src/main/web");

    private final Sheet sheet = Sheet.in(SampleEditions.of(Language.VI));

    @Test
    void theCornersOfTheDrawingAreThoseOfItsBounds() {
        assertThat(Sheet.spot(new Position(23.6, 101.6))).isEqualTo(new Spot(0, 0, "23.6 101.6"));
        Spot corner = Sheet.spot(new Position(6.4, 117.6));
        assertThat(corner.x()).isCloseTo(Sheet.WIDTH, within(1.0));
        assertThat(corner.y()).isCloseTo(Sheet.HEIGHT, within(1.0));
        assertThat(Sheet.BOUNDS).isEqualTo("6.4 101.6 23.6 117.6");
    }

    @Test
    void theOutlinesAreDrawnOnTheSameSheet() throws IOException {
        assertThat(Files.readString(WEB.resolve("map/outline.py")))
                .contains("SHEET = (101.6, 6.4, 117.6, 23.6)", "DEGREE = 20\n", "cos(math.radians(16))");
        assertThat(Files.readString(WEB.resolve("src/images/vietnam.svg")))
                .contains("<path id=\"home\" d=\"M", "<path id=\"near\" d=\"M")
                .doesNotContain("<style", "style=", "href");
    }

    @Test
    void everyPlaceWithAPositionLiesOnTheDrawing() {
        assertThat(CodeLists.load().places().all())
                .flatExtracting(place -> place.position().stream().toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(position -> {
                    assertThat(Sheet.spot(position).x()).isBetween(0.0, (double) Sheet.WIDTH);
                    assertThat(Sheet.spot(position).y()).isBetween(0.0, (double) Sheet.HEIGHT);
                });
    }

    @Test
    void hoangSaAndTruongSaAreVietnamsAndBienDongHasItsName() {
        assertThat(sheet.labels())
                .extracting(Label::text)
                .contains("Biển Đông", "Quần đảo Hoàng Sa (Việt Nam)", "Quần đảo Trường Sa (Việt Nam)");
        assertThat(Sheet.in(SampleEditions.of(Language.EN)).labels())
                .extracting(Label::text)
                .contains("Biển Đông (East Sea)", "Hoàng Sa Islands (Vietnam)", "Trường Sa Islands (Vietnam)");
        assertThat(sheet.isles()).hasSizeGreaterThan(10);
    }

    @Test
    void noOutlineOfAnotherCountryHasIslandsOfHoangSaOrTruongSa() throws IOException {
        JsonNode land =
                new ObjectMapper().readTree(WEB.resolve("src/map/land.json").toFile());
        assertThat(land.path("features")).hasSize(2);
        for (JsonNode polygon : land.path("features").path(1).path("geometry").path("coordinates")) {
            JsonNode point = polygon.path(0).path(0);
            double east = point.path(0).doubleValue();
            double north = point.path(1).doubleValue();
            assertThat(east > 110.9 && east < 113.1 && north > 15.5 && north < 17.3)
                    .as("land at %s north, %s east", north, east)
                    .isFalse();
            assertThat(east > 111 && east < 116.5 && north > 6.8 && north < 12.2)
                    .as("land at %s north, %s east", north, east)
                    .isFalse();
        }
    }

    @Test
    void theBaseMapIsSmall() throws IOException {
        assertThat(Files.size(WEB.resolve("src/map/land.json"))).isLessThan(120_000);
        assertThat(Files.size(WEB.resolve("src/images/vietnam.svg"))).isLessThan(25_000);
        assertThat(Pattern.compile("\"kind\":\"(?:home|near)\"")
                        .matcher(Files.readString(WEB.resolve("src/map/land.json")))
                        .results())
                .hasSize(2);
    }
}
