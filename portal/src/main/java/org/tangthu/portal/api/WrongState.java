package org.tangthu.portal.api;

import org.tangthu.portal.PortalException;
import org.tangthu.repository.model.State;

/** An item is not in the state that the change begins with. Nothing was changed. */
public final class WrongState extends PortalException {
    private static final long serialVersionUID = 1L;

    WrongState(String id, State is, State needed) {
        super(id + " is " + is.code() + ", and only what is " + needed.code() + " can be changed so");
    }
}
