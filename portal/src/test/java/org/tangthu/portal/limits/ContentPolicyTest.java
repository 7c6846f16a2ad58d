package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {
    private static final String SITE = "https://kho.example.vn";
    private static final String EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static Map<String, String> directives(ContentPolicy policy) {
        return Arrays.stream(policy.on(SITE).split("; "))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @ParameterizedTest
    @EnumSource(ContentPolicy.class)
    void scriptsAreOursAloneEverywhere(ContentPolicy policy) {
        assertThat(directives(policy))
                .containsEntry("default-src", "'self' " + SITE)
                .containsEntry("object-src", "'none'")
                .containsEntry("base-uri", "'none'")
                .doesNotContainKey("script-src");
        directives(policy).forEach((name, sources) -> {
            if (!name.equals("style-src")) {
                assertThat(sources).as(name).doesNotContain("unsafe", "nonce");
            }
        });
    }

    @Test
    void miradorMayAddEmptyStylesAndFetchWhatIsDroppedOnIt() {
        assertThat(ContentPolicy.of("/item/h4nn0mx7r/view")).isEqualTo(ContentPolicy.VIEWER);
        assertThat(directives(ContentPolicy.VIEWER))
                .containsEntry("style-src", "'self' " + SITE + " " + EMPTY_STYLE)
                .containsEntry("connect-src", "'self' " + SITE + " https:")
                .containsEntry("frame-ancestors", "'self'");
    }

    @Test
    void whatIsMadeForFramesMayBeFramedByAnySite() {
        for (String path : List.of("/item/h4nn0mx7r/embed", "/embed/search", "/embed/new")) {
            assertThat(ContentPolicy.of(path)).as(path).isEqualTo(ContentPolicy.EMBED);
        }
        assertThat(ContentPolicy.of("/embed")).isEqualTo(ContentPolicy.SITE);
        assertThat(directives(ContentPolicy.EMBED)).containsEntry("frame-ancestors", "*");
    }

    @Test
    void theEditorOfQueriesAloneMayStyleInLineAndTalksToNobodyElse() {
        assertThat(ContentPolicy.of("/sparql")).isEqualTo(ContentPolicy.QUERY);
        assertThat(directives(ContentPolicy.QUERY))
                .containsEntry("frame-ancestors", "'self'")
                .containsEntry("connect-src", "'self' " + SITE);
        for (ContentPolicy policy : ContentPolicy.values()) {
            assertThat(directives(policy).get("style-src").contains("unsafe-inline"))
                    .as(policy.name())
                    .isEqualTo(policy == ContentPolicy.QUERY);
        }
    }

    @Test
    void thePreviewOfAnEntityMayBeFramedByAnySiteAndLoadsNothing() {
        assertThat(ContentPolicy.of("/reconcile/preview")).isEqualTo(ContentPolicy.PREVIEW);
        assertThat(ContentPolicy.of("/reconcile/en/preview")).isEqualTo(ContentPolicy.PREVIEW);
        assertThat(ContentPolicy.of("/reconcile")).isEqualTo(ContentPolicy.SITE);
        assertThat(directives(ContentPolicy.PREVIEW))
                .containsEntry("frame-ancestors", "*")
                .containsEntry("img-src", "'none'")
                .containsEntry("style-src", "'none'")
                .containsEntry("connect-src", "'none'");
    }

    @Test
    void thePageThatHandsOutTokensMayBeFramedByAnySiteAndLoadsItsScriptAlone() {
        assertThat(ContentPolicy.of("/iiif/auth/2/token")).isEqualTo(ContentPolicy.TOKEN);
        assertThat(ContentPolicy.of("/iiif/auth/1/token")).isEqualTo(ContentPolicy.TOKEN);
        assertThat(directives(ContentPolicy.TOKEN))
                .containsEntry("frame-ancestors", "*")
                .containsEntry("img-src", "'none'")
                .containsEntry("style-src", "'none'")
                .containsEntry("connect-src", "'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/item/h4nn0mx7r",
                "/item/h4nn0mx7r/view/more",
                "/search/item/a/embed",
                "/item/a/b/embed",
                "/item//embed",
                "/embed"
            })
    void nothingElseMayBeFramed(String path) {
        assertThat(directives(ContentPolicy.of(path))).containsEntry("frame-ancestors", "'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/second-factor",
                "/sign-out",
                "/account",
                "/staff/accounts/7",
                "/iiif/auth/2/access/h4nn0mx7r",
                "/iiif/auth/2/access/h4nn0mx7r/kiosk",
                "/iiif/auth/1/logout"
            })
    void noPageFramesThoseWherePeopleSignInAndChangeThings(String path) {
        assertThat(directives(ContentPolicy.of(path)))
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("form-action", "'self'");
    }
}
