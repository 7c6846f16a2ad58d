package org.tangthu.portal.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/** A step of an item on its way to the public. */
public enum ItemStep {
    /** Whoever described it hands it in. */
    SUBMIT(Scope.DEPOSIT, State.SUBMITTED, State.DRAFT),
    /** Somebody decided of it. What is appraised or published already gets one decision more, and stays so. */
    APPRAISE(Scope.PUBLISH, State.APPRAISED, State.SUBMITTED, State.APPRAISED, State.PUBLISHED),
    /** Everybody may know of it from now on. Not every library has a body that appraises. */
    PUBLISH(Scope.PUBLISH, State.PUBLISHED, State.DRAFT, State.SUBMITTED, State.APPRAISED),
    /** It goes back to whoever described it, for a reason. */
    SEND_BACK(Scope.PUBLISH, State.DRAFT, State.SUBMITTED, State.APPRAISED);

    private final Scope scope;
    private final State to;
    private final Set<State> from;

    ItemStep(Scope scope, State to, State... from) {
        this.scope = scope;
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** As it stands in addresses, in forms and in the audit log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that somebody may take with an item as it stands. */
    public static List<ItemStep> open(Item item, Authority who) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(item.state()) && step.openTo(who, item.library()))
                .toList();
    }

    /** Whether somebody may take it at a library. */
    public boolean openTo(Authority who, String library) {
        return who.may(scope, library);
    }

    /** The item after the step. @throws WrongState if the step does not begin with its state */
    Item of(Item item) {
        if (!from.contains(item.state())) {
            throw new WrongState(item.id(), item.state(), from);
        }
        return this == APPRAISE && item.state() == State.PUBLISHED ? item : item.withState(to);
    }
}
