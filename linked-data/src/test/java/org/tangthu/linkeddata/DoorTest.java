package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doors have in common. */
class DoorTest extends ServedLinkedData {
    static String[] addresses() {
        return new String[] {
            "/data/" + PUBLISHED,
            "/data/" + WITHDRAWN,
            "/data/" + NEVER_GIVEN,
            "/ark:/99999/" + PUBLISHED,
            "/ark:99999/" + PUBLISHED,
            "/ark:/99999/" + WITHDRAWN,
            "/versions/" + PUBLISHED,
            "/linkset/item/" + PUBLISHED,
            "/catalog",
            "/catalog/holdings",
            "/.well-known/void",
            "/ns",
            "/id/kind/map",
            "/id/agent/tran-thi-binh",
            "/dumps/"
        };
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothingIsKeptWithoutAskingWhetherItStillHolds(String address) {
        assertThat(header(server.get(address), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void scriptsOfAnyOriginReadWhatTellsPartsAndForms() {
        assertThat(header(server.get("/data/" + PUBLISHED), "Access-Control-Expose-Headers")
                        .split(", "))
                .contains("Content-Range", "Accept-Ranges", "Content-Location", "Repr-Digest", "Vary");
    }

    @Test
    void scriptsOfAnyOriginMayAskForParts() {
        assertThat(header(server.send("OPTIONS", "/dumps/", ""), "Access-Control-Allow-Headers")
                        .split(", "))
                .contains("Range", "If-Range");
    }
}
