package org.tangthu.portal.search;

import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CoreAdminParams.CoreAdminAction;

/** The cores of a Solr that stands alone. */
final class CoreAdmin {
    private final SolrLink link;

    CoreAdmin(SolrLink link) {
        this.link = link;
    }

    boolean exists(String core) {
        CoreAdminRequest status = new CoreAdminRequest();
        status.setCoreName(core);
        status.setAction(CoreAdminAction.STATUS);
        // Solr answers for a core that is not there, too, but then it does not run.
        return link.send(status).getUptime(core) != null;
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
