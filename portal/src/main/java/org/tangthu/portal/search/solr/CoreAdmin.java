package org.tangthu.portal.search.solr;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.CoreAdminResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CoreAdminParams.CoreAdminAction;
import org.apache.solr.common.util.NamedList;

/** The cores of a Solr that stands alone. */
final class CoreAdmin {
    private final SolrLink link;

    CoreAdmin(SolrLink link) {
        this.link = link;
    }

    /** Solr answers for a core that is not there, too, but then it does not run. */
    boolean exists(String core) {
        return status(core).getUptime(core) != null;
    }

    private CoreAdminResponse status(String core) {
        CoreAdminRequest status = new CoreAdminRequest();
        status.setCoreName(core);
        status.setAction(CoreAdminAction.STATUS);
        return link.send(status);
    }

    OptionalLong bytes(String core) {
        return status(core).getCoreStatus(core).get("index") instanceof NamedList<?> index
                        && index.get("sizeInBytes") instanceof Long bytes
                ? OptionalLong.of(bytes)
                : OptionalLong.empty();
    }

    /** Why Solr could not load a core; empty if it could, or knows none of that name. */
    Optional<String> failure(String core) {
        return status(core).getResponse().get("initFailures") instanceof Map<?, ?> failures
                ? Optional.ofNullable(failures.get(core)).map(Object::toString)
                : Optional.empty();
    }

    /** @throws SolrException when Solr cannot make it */
    void create(String core, String configSet) {
        CoreAdminRequest.Create create = new CoreAdminRequest.Create();
        create.setCoreName(core);
        create.setInstanceDir(core);
        create.setConfigSet(configSet);
        link.ask(create);
    }

    void drop(String core) {
        if (exists(core)) {
            CoreAdminRequest.Unload unload = new CoreAdminRequest.Unload(true);
            unload.setDeleteInstanceDir(true);
            unload.setDeleteDataDir(true);
            unload.setCoreName(core);
            link.send(unload);
        }
    }

    /** A full disk closes the writer for good; a rollback opens another, for when there is room again. */
    void recover(String core) {
        link.send(new UpdateRequest().rollback(), core);
    }
}
