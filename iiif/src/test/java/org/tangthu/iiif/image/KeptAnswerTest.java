package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

class KeptAnswerTest {
    private final Item item = SampleEntities.item(1);
    private final String thumbnail = "/iiif/image/3/" + item.ark().name() + ".0001/full/!200,200/0/default.jpg";

    @Test
    void whatIsAskedForAgainIsSentFromDiskUntilItsItemIsErased(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        Path kept = repository.images().resolve("answers").resolve(item.ark().name());
        try (Iiif iiif = repository.iiif();
                TestServer server = new TestServer(folder, iiif.servlets())) {
            repository.put(item, TestPictures.colour(900, 700));
            repository.project(iiif, item);

            HttpResponse<byte[]> first = server.get(thumbnail);
            server.get(thumbnail);
            HttpResponse<byte[]> third = server.get(thumbnail);
            assertThat(third.body()).isEqualTo(first.body());
            assertThat(third.headers().map().keySet())
                    .isEqualTo(first.headers().map().keySet());
            assertThat(iiif.answers().of(ImageAnswer.Way.RENDERED)).isEqualTo(2);
            assertThat(iiif.answers().of(ImageAnswer.Way.KEPT)).isEqualTo(1);
            assertThat(kept).isNotEmptyDirectory();

            repository.remove(item);
            repository.project(iiif, item);
            assertThat(kept).doesNotExist();
        }
    }
}
