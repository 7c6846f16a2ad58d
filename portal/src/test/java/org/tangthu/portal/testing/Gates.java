package org.tangthu.portal.testing;

import org.tangthu.linkeddata.LinkedData;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.publication.PublicationGate;

/** The gate to publication as it stands in a running portal. */
public final class Gates {
    private Gates() {}

    public static PublicationGate enforced(RepositoryCore core) {
        return new PublicationGate(
                LinkedData.publicationCheck(core.codes(), core.access()), PublicationGate.Mode.ENFORCED);
    }
}
