package org.tangthu.portal.api;

import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.model.State;

/** An item is not in a state that the change begins with. Nothing was changed. */
public final class WrongState extends PortalException {
    private static final long serialVersionUID = 1L;

    WrongState(String id, State is, Set<State> needed) {
        super(id + " is " + is.code() + ", and only what is "
                + needed.stream().map(State::code).collect(Collectors.joining(" or ")) + " can be changed so");
    }
}
