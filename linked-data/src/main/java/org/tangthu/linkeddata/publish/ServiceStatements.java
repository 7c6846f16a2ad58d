package org.tangthu.linkeddata.publish;

import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.address.Addresses;

/** Says what a service is: {@code dcat:DataService}. */
final class ServiceStatements {
    private final Addresses addresses;
    private final Publisher publisher;
    private final List<DataDoor> doors;

    ServiceStatements(Addresses addresses, Publisher publisher, List<DataDoor> doors) {
        this.addresses = addresses;
        this.publisher = publisher;
        this.doors = List.copyOf(doors);
    }

    List<DataDoor> doors() {
        return doors;
    }

    Optional<DataDoor> find(DoorKind kind) {
        return doors.stream().filter(door -> door.kind() == kind).findFirst();
    }

    String iri(DataDoor door) {
        return addresses.at("/catalog#" + door.kind().code());
    }

    /** Says of both that a distribution of a dataset is had through a service. */
    void through(DataDoor door, Dataset dataset, Subject distribution) {
        distribution.link("dcat:accessService", iri(door)).about(iri(door)).link("dcat:servesDataset", dataset.iri());
    }

    /** @param serves IRI of the dataset that it is a door to */
    void describe(DataDoor door, String serves, Subject about) {
        String key = "door." + door.kind().code();
        Subject service = about.about(iri(door))
                .a("dcat:DataService")
                .texts("dcterms:title", Texts.of(key + ".title"))
                .texts("dcterms:description", Texts.of(key + ".description"))
                .texts("dcat:keyword", Texts.list(key + ".keywords"))
                .link("dcat:endpointURL", door.endpoint())
                .link("dcat:endpointDescription", door.description())
                .link("dcat:servesDataset", serves)
                .link("dcat:theme", Authorities.theme(about))
                .link("dcat:contactPoint", publisher.contact())
                .link("dcat:landingPage", Authorities.document(about, addresses.at("/open-data")))
                .link("dcterms:publisher", publisher.iri())
                .link("dcterms:license", publisher.licence())
                .link("dcterms:accessRights", Authorities.publicAccess(about));
        door.kind()
                .standards()
                .forEach(standard -> service.link("dcterms:conformsTo", Authorities.standard(about, standard)));
    }
}
