package org.tangthu.repository.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.testing.SampleEntities;

/** What is written as YAML is read as the very same. */
class EntityYamlTest {
    private static final Descriptions DESCRIPTIONS = new Descriptions(CodeLists.load());

    private static Item read(String yaml) {
        Problems problems = new Problems();
        ItemForm form = (ItemForm) DESCRIPTIONS
                .read(EntityKind.ITEM, "item.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems.all() + "\n" + yaml));
        return form.named().apply(form.ark().orElseThrow());
    }

    private static Item described(String text) {
        Item item = SampleEntities.item(1);
        Description plain = item.description();
        return new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                item.heritage(),
                new Description(
                        List.of(new Title(LocalizedText.of("Sổ bộ", "vi"), Optional.empty())),
                        plain.agents(),
                        plain.dates(),
                        plain.places(),
                        plain.subjects(),
                        plain.classification(),
                        plain.languages(),
                        List.of(LocalizedText.of(text, "en"), LocalizedText.of("hết", "vi")),
                        plain.extent(),
                        plain.identifiers()),
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection());
    }

    @Test
    void anItemLooksAsALibrarianWritesIt() {
        assertThat(EntityYaml.text(SampleEntities.item(1)))
                .isEqualTo(
                        """
                        id: %s
                        library: VN-TEST-A
                        localId: T.1
                        kind: manuscript
                        heritage:
                          - code: old
                        titles:
                          - value: Sổ bộ số 1
                            lang: vi
                        agents:
                          - name: Nguyễn Du
                            role: aut
                            id: nguyen-du
                        dates:
                          - edtf: 1871
                            printed: Tự Đức 24
                            role: created
                        places:
                          - name: Hải Phòng
                            role: about
                        subjects:
                          - value: Địa chí
                            lang: vi
                        languages:
                          - vi
                          - lzh
                        description:
                          - value: Sổ ghi chép của làng
                            lang: vi
                        extent: 12 tờ
                        shelfmarks:
                          - A.1
                        collections:
                          - han-nom
                        access: open
                        digitization: published
                        state: published
                        viewingDirection: right-to-left
                        """
                                .formatted(SampleEntities.item(1).id()));
    }

    @Test
    void anItemWithEveryFieldComesBack() throws IOException {
        try (InputStream in = EntityYamlTest.class.getResourceAsStream("record.item.schema4.json")) {
            Item item = (Item) EntityJson.read(in.readAllBytes());
            assertThat(EntityJson.read(EntityJson.bytes(read(EntityYaml.text(item)))))
                    .isEqualTo(item);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "một: hai",
                "một:",
                "- gạch",
                "# không phải chú thích",
                "một # hai",
                "no",
                "null",
                "~",
                "1871",
                "0x1F",
                "2030-01-01",
                "\"trích\" 'dẫn' \\ gạch chéo",
                "[một, hai]",
                "{một: hai}",
                "*sao &và !cảm |đứng >lớn %phần @vòng `dấu",
                "<script>alert(1)</script>",
                "hai\ndòng",
                "ba\n\n  dòng thụt vào\ncuối",
                " đầu có khoảng trắng\nhai",
                "cuối có khoảng trắng \nhai",
                "dòng cuối trống\n",
                "tab\tgiữa",
                "một\u00a0hai",
                "một\u2028hai\u2029ba\u0085bốn",
                "một\u200bhai\ufeffba\nbốn",
                "河內\ud842\udfb7\ue000",
                "--- một\n... hai",
                "---\nmột",
                "?",
                "? một",
                "a: b\nc: d",
            })
    void whateverATextIsItComesBack(String text) {
        Item item = described(text);
        assertThat(read(EntityYaml.text(item)).description().texts())
                .isEqualTo(item.description().texts());
    }

    @Test
    void textsOfAnySignsComeBack() {
        String signs = "aẢ1 :-#'\"\\\n\t|>[]{}&*!%@`,?=~.…“”河\u3000\u00a0\u00ad";
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(random.nextInt(12), 0, signs.length()).forEach(at -> text.insert(0, signs.charAt(at)));
            Item item = described(text.toString());
            assertThat(read(EntityYaml.text(item)).description().texts())
                    .as(EntityYaml.text(item))
                    .isEqualTo(item.description().texts());
        }
    }
}
