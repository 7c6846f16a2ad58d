package org.tangthu.iiif.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.image.request.Region;
import org.tangthu.iiif.state.ContentState.Foreign;
import org.tangthu.iiif.state.ContentState.Ours;
import org.tangthu.iiif.state.ContentState.Unreadable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

class ContentStatesTest {
    private static final Ark BOOK = Ark.ofNumber(Ark.TEST_NAAN, 4711);
    private static final Addresses ADDRESSES = new Addresses("https://kho.example.vn/so");
    private static final String MANIFEST = ADDRESSES.manifest(BOOK);
    private static final String CANVAS = ADDRESSES.canvas(BOOK, "0007");
    private static final Region AREA = new Region.Pixels(1000, 2000, 300, 400);

    private final ContentStates states = new ContentStates(ADDRESSES, Ark.TEST_NAAN);

    private ContentState read(String text) {
        return states.read(text.replace('\'', '"').replace("MANIFEST", MANIFEST).replace("CANVAS", CANVAS));
    }

    private static Ours item() {
        return new Ours(BOOK, Optional.empty(), Optional.empty());
    }

    private static Ours page() {
        return new Ours(BOOK, Optional.of("0007"), Optional.empty());
    }

    private static Ours area() {
        return new Ours(BOOK, Optional.of("0007"), Optional.of(AREA));
    }

    @Test
    void readsAFullAnnotation() {
        assertThat(
                        read(
                                "{'type':'Annotation','motivation':['contentState'],'target':{'id':'MANIFEST','type':'Manifest'}}"))
                .isEqualTo(item());
        assertThat(read("{'type':'Annotation','motivation':'contentState','target':'CANVAS#xywh=1000,2000,300,400'}"))
                .isEqualTo(area());
    }

    @Test
    void readsTheTargetAlone() {
        assertThat(read("{'id':'CANVAS','type':'Canvas','partOf':[{'id':'MANIFEST','type':'Manifest'}]}"))
                .isEqualTo(page());
        assertThat(read("{'id':'CANVAS#xywh=1000,2000,300,400','type':'Canvas','partOf':'MANIFEST'}"))
                .isEqualTo(area());
    }

    @Test
    void readsAddressesOfBothVersions() {
        assertThat(read("MANIFEST")).isEqualTo(item());
        assertThat(read("CANVAS")).isEqualTo(page());
        assertThat(read("CANVAS#xywh=1000,2000,300,400")).isEqualTo(area());
        assertThat(states.read(MANIFEST.replace("presentation/3", "presentation/2")))
                .isEqualTo(item());
        assertThat(states.read(CANVAS.replace("presentation/3", "presentation/2")))
                .isEqualTo(page());
    }

    @Test
    void readsTheEncodedForm() {
        String target = states.write(BOOK, "0007", Optional.of("1000,2000,300,400"));
        assertThat(states.read(ContentStateCode.encode(target))).isEqualTo(area());
        assertThat(states.read(ContentStateCode.encode(states.write(BOOK, "0007", Optional.empty()))))
                .isEqualTo(page());
    }

    @Test
    void writesTheShortestFormThatNamesTheManifest() {
        assertThat(states.write(BOOK, "0007", Optional.of("1,2,3,4")))
                .isEqualTo("{\"id\":\"%s#xywh=1,2,3,4\",\"type\":\"Canvas\",\"partOf\":[{".formatted(CANVAS)
                        + "\"id\":\"%s\",\"type\":\"Manifest\"}]}".formatted(MANIFEST));
    }

    @Test
    void readsSelectors() {
        String resource = "{'type':'SpecificResource','source':{'id':'CANVAS','type':'Canvas','partOf':['MANIFEST']},"
                + "'selector':%s}";
        assertThat(read(resource.formatted("{'type':'FragmentSelector','value':'xywh=1000,2000,300,400'}")))
                .isEqualTo(area());
        assertThat(read(resource.formatted(
                        "[{'type':'SvgSelector'},{'type':'ImageApiSelector','region':'1000,2000,300,400'}]")))
                .isEqualTo(area());
        assertThat(read(resource.formatted("{'type':'PointSelector','x':5,'y':9}")))
                .isEqualTo(page());
        assertThat(read("{'type':'SpecificResource','source':'CANVAS','selector':"
                        + "{'type':'FragmentSelector','value':'xywh=percent:10,20.5,30,40'}}"))
                .isEqualTo(new Ours(BOOK, Optional.of("0007"), Optional.of(new Region.Percent(10, 20.5, 30, 40))));
    }

    @Test
    void opensTheItemOfARangeOrAnUnknownPartOfIt() {
        assertThat(states.read(ADDRESSES.at("/iiif/presentation/3/" + BOOK.name() + "/range/1.2")))
                .isEqualTo(item());
        assertThat(read("{'id':'https://elsewhere.example/annotation/1','type':'Canvas','partOf':[{'id':'MANIFEST'}]}"))
                .isEqualTo(item());
    }

    @Test
    void prefersTheFirstTargetOfOurs() {
        assertThat(read("{'type':'Annotation','motivation':'contentState','target':["
                        + "{'id':'https://elsewhere.example/canvas/1'},{'id':'CANVAS'},{'id':'MANIFEST'}]}"))
                .isEqualTo(page());
    }

    @Test
    void namesTheManifestOfAnotherSite() {
        assertThat(
                        read(
                                "{'id':'https://elsewhere.example/canvas/1','partOf':[{'id':'https://elsewhere.example/manifest'}]}"))
                .isEqualTo(new Foreign("https://elsewhere.example/manifest"));
        assertThat(read("https://elsewhere.example/manifest?a=b"))
                .isEqualTo(new Foreign("https://elsewhere.example/manifest?a=b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kho.example.vn.evil.example/so/iiif/presentation/3/%s/manifest",
                "https://kho.example.vn/so/iiif/presentation/3/000000000/manifest",
                "http://kho.example.vn/so/iiif/presentation/3/%s/manifest",
            })
    void takesNoLookalikeForOurs(String address) {
        assertThat(states.read(address.formatted(BOOK.name()))).isInstanceOf(Foreign.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xywh=pixel:1000,2000,300,400 | 1000,2000,300,400",
                "t=1,2&xywh=1000,2000,300,400 | 1000,2000,300,400",
                "xywh=999.6,2000.2,300.2,400  | 1000,2000,300,400",
                "xywh=-20,-10,120,60          | 0,0,100,50",
                "xywh=pct:10,20,30,40         | pct:10,20,30,40",
            })
    void readsAreasAsViewersWriteThem(String fragment, String region) {
        assertThat(Fragment.area(fragment)).map(Object::toString).contains(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xywh=1,2,3", "xywh=1,2,0,4", "xywh=-9,0,5,5", "xywh=1e9,2,3,4", "xywh=percent:100,0,5,5", "x=1"
            })
    void ignoresAreasThatAreNone(String fragment) {
        assertThat(Fragment.area(fragment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'id':7}",
                "{'target':[]}",
                "{'target':[1,null,[]]}",
                "{'id':'javascript:alert(1)'}",
                "{'id':'https://','partOf':{}}",
                "{'id':'MANIFEST'} {",
                "%%%%",
                "file:///etc/passwd",
            })
    void saysWhatItCannotRead(String text) {
        assertThat(read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void isNotLedAstrayByDepthAndLength() {
        assertThat(states.read("{\"partOf\":".repeat(1_500))).isInstanceOf(Unreadable.class);
        assertThat(states.read("{\"source\":".repeat(900) + "1" + "}".repeat(900)))
                .isInstanceOf(Unreadable.class);
        assertThat(states.read("https://elsewhere.example/" + "a".repeat(20_000)))
                .isInstanceOf(Unreadable.class);
    }
}
