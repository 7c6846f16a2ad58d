package org.tangthu.portal.pages.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.pages.SearchAway;
import org.tangthu.portal.pages.collections.CollectionPage.DataLink;
import org.tangthu.portal.pages.collections.CollectionPage.Group;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;

class CollectionPagesTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String HAN_NOM = "han-nom-mau";
    private static final String LOCAL_HISTORY = "dia-chi-mau";

    private final SampleSite site = new SampleSite();
    private final CollectionPages collections = site.sitePages(ADDRESSES).collections();
    private final Pages pages = site.pages(ADDRESSES);

    private CollectionPage page(String id, Language language) {
        return (CollectionPage) ((Answer.Found) collections.collection(id, language)).page();
    }

    private String html(String id, Language language) {
        return pages.html(page(id, language), "/collections/" + id, language);
    }

    @Test
    void theDescriptionStandsThereInBothLanguagesThatOfThePageFirst() {
        assertThat(page(HAN_NOM, Language.VI).descriptions())
                .extracting(LocalizedText::lang)
                .extracting(Optional::orElseThrow)
                .containsExactly("vi", "en");
        assertThat(page(HAN_NOM, Language.EN).descriptions())
                .extracting(LocalizedText::lang)
                .extracting(Optional::orElseThrow)
                .containsExactly("en", "vi");
        assertThat(html(HAN_NOM, Language.EN)).contains("<p class=\"prose told soft\" lang=\"vi\">Tư liệu minh họa");
    }

    @Test
    void itSaysWhoseItIsOfWhichClassAndWhoLooksAfterIt() {
        assertThat(html(HAN_NOM, Language.VI))
                .contains("Thư viện mẫu Tàng Thư", "Tài liệu cổ", "Phụ trách", "/id/agent/tang-thu");
        assertThat(html(LOCAL_HISTORY, Language.VI)).contains("Dùng chung của nhiều thư viện");
    }

    @Test
    void itIsSearchedAndBrowsedInside() {
        CollectionPage page = page(LOCAL_HISTORY, Language.VI);
        assertThat(html(LOCAL_HISTORY, Language.VI))
                .contains("<input type=\"hidden\" name=\"collection\" value=\"dia-chi-mau\">");
        assertThat(page.groups())
                .filteredOn(group -> group.label().equals("Loại tài liệu"))
                .singleElement()
                .satisfies(group -> assertThat(group.values()).anySatisfy(value -> {
                    assertThat(value.label()).isEqualTo("Bản đồ");
                    assertThat(value.href()).isEqualTo("/search?collection=dia-chi-mau&kind=map");
                }));
        assertThat(page.groups())
                .as("what all have in common is no way in")
                .extracting(Group::values)
                .allMatch(values -> values.size() > 1);
    }

    @Test
    void itsCoverIsMadeOfItsFirstItemsAsFarAsEverybodyMaySeeThem() {
        assertThat(page(HAN_NOM, Language.VI).cover())
                .contains("/iiif/image/3/" + SampleSite.REGISTER + ".0001.preview/full/max/0/default.jpg");
        String id = new Ark(Ark.TEST_NAAN, SampleSite.REGISTER).toString();
        Item item = (Item) site.catalogue.find(id).orElseThrow().entity();
        site.catalogue.put(item.withState(State.WITHDRAWN), site.catalogue.pages(id));
        assertThat(page(HAN_NOM, Language.VI).cover()).noneMatch(image -> image.contains(SampleSite.REGISTER));
    }

    @Test
    void programsFindItAsIiifAsDatasetAsRdfAndAsASetToHarvest() {
        List<String> data =
                page(HAN_NOM, Language.EN).data().stream().map(DataLink::href).toList();
        assertThat(data)
                .containsExactly(
                        "https://thuvien.example.vn/iiif/presentation/3/collection/han-nom-mau",
                        "/catalog/collection/han-nom-mau?lang=en",
                        "https://thuvien.example.vn/id/collection/han-nom-mau.ttl",
                        "https://thuvien.example.vn/oai?verb=ListIdentifiers&metadataPrefix=oai_dc"
                                + "&set=collection:han-nom-mau");
    }

    @Test
    void whileTheIndexIsAwayThePageIsShownWithoutItems() {
        CollectionPages away = site.sitePages(ADDRESSES, new SearchAway()).collections();
        CollectionPage page = (CollectionPage) ((Answer.Found) away.collection(HAN_NOM, Language.VI)).page();
        assertThat(page.total()).isEmpty();
        assertThat(page.cover()).as("it comes from the catalogue").isNotEmpty();
    }

    @Test
    void whatIsNoCollectionIsMissing() {
        assertThat(collections.collection("khong-co", Language.VI)).isInstanceOf(Answer.Missing.class);
        assertThat(collections.collection("VN-TT-MAU1", Language.VI)).isInstanceOf(Answer.Missing.class);
    }
}
