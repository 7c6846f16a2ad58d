package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostClassTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ PAGE",
                "/item/bcd12345f PAGE",
                "/item/bcd12345f/page/0001 PAGE",
                "/item/bcd12345f/page/0001.txt PAGE",
                "/item/bcd12345f.txt BULK",
                "/item/bcd12345f/similar FACET",
                "/item/bcd12345f.pdf PDF",
                "/item/bcd12345f.mets.xml BULK",
                "/item/bcd12345f.mods.xml MANIFEST",
                "/item/bcd12345f.csl.json MANIFEST",
                "/ark:/99999/bcd12345f PAGE",
                "/search PAGE",
                "/sign-in SIGNIN",
                "/sign-in/second-factor?lang=en SIGNIN",
                "/search?q=ha FACET",
                "/collections/han-nom?q=ha PAGE",
                "/api/search?q=ha FACET",
                "/api/suggestions?q=ha PAGE",
                "/api/items/bcd12345f/text-search?q=ha FACET",
                "/api/items/bcd12345f API",
                "/iiif/image/3/bcd12345f.0001/info.json MANIFEST",
                "/iiif/image/3/bcd12345f.0001 MANIFEST",
                "/iiif/image/3/bcd12345f.0001/0,0,512,512/512,512/0/default.jpg TILE",
                "/iiif/image/3/bcd12345f.0001/1024,0,1024,800/512,/0/default.jpg TILE",
                "/iiif/image/3/bcd12345f.0001/full/!300,300/0/default.jpg TILE",
                "/iiif/image/3/bcd12345f.0001/full/max/0/default.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/full/4000,/0/default.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/full/1025,/0/default.jpg IMAGE",
                "/iiif/image/2/bcd12345f.0001/0,0,512,512/,512/0/default.jpg TILE",
                "/iiif/image/3/bcd12345f.0001/full/1024,1024/0/default.jpg TILE",
                "/iiif/image/3/bcd12345f.0001/full/99999999999999999999,/0/default.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/0,0,512/512,/0/default.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/full/512,/0/default.jpg/ IMAGE",
                "/iiif/image/3/bcd12345f.0001/full IMAGE",
                "/iiif/image MANIFEST",
                "/iiif/image/3/bcd12345f.0001/0,0,512,512/512,512/90/default.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/0,0,512,512/512,512/0/gray.jpg IMAGE",
                "/iiif/image/3/bcd12345f.0001/0,0,512,512/512,512/0/default.png IMAGE",
                "/iiif/presentation/3/bcd12345f/manifest MANIFEST",
                "/iiif/presentation/2/collection/top MANIFEST",
                "/iiif/presentation/3/bcd12345f/annotations/0001 MANIFEST",
                "/iiif/search/2/bcd12345f?q=ha FACET",
                "/iiif/search/1/bcd12345f?q=ha FACET",
                "/iiif/search/2/bcd12345f/autocomplete?q=ha PAGE",
                "/iiif/search/1/bcd12345f/autocomplete?q=ha PAGE",
                "/iiif/access/bcd12345f.0001?forwardedFor=192.0.2.1 TILE",
                "/data/bcd12345f.ttl MANIFEST",
                "/ns.ttl MANIFEST",
                "/linkset/item/bcd12345f.json MANIFEST",
                "/versions/bcd12345f BULK",
                "/versions/bcd12345f/3.ttl MANIFEST",
                "/catalog?page=2 BULK",
                "/catalog.ttl BULK",
                "/catalog/collection/han-nom BULK",
                "/.well-known/void BULK",
                "/sparql?query=x SPARQL",
                "/api/queries/items SPARQL",
                "/reconcile?queries=x SPARQL",
                "/reconcile/en?extend=x SPARQL",
                "/reconcile/suggest/entity?prefix=h PAGE",
                "/reconcile/en/preview?id=x PAGE",
                "/api/usage?library=x BULK",
                "/api/deposits API",
                "/staff/deposits/0001/files/001.tif API",
                "/staff/deposit PAGE",
                "/staff/queue?state=draft PAGE",
                "/oai?verb=Identify BULK",
                "/resourcesync/changelist-1.xml BULK",
                "/ldes/1 BULK",
                "/feed.atom BULK",
                "/libraries/VN-HD-TVT/feed.atom BULK",
                "/libraries/VN-HD-TVT PAGE",
                "/assets/portal.js ASSET",
                "/health ASSET",
            })
    void aRequestHasThePriceOfWhatItMakesTheServerDo(String address, CostClass price) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        assertThat(CostClass.of(path, query >= 0)).isEqualTo(price);
    }
}
