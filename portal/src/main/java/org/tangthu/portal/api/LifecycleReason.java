package org.tangthu.portal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an item is taken from view, or put back. For the record; the public is told nothing of it. */
public enum LifecycleReason {
    /** Somebody claims the rights. */
    RIGHTS_CLAIM(true, false),
    /** It tells of somebody who does not want it. */
    PERSONAL_DATA(true, false),
    /** Who owns it, or gave it in trust, wishes so. */
    OWNER_REQUEST(true, true),
    /** An authority demands it. */
    AUTHORITY_ORDER(true, true),
    /** Its scans or its description are wrong; or it was taken from view by mistake. */
    MISTAKE(true, true),
    /** The same is there under another identifier. */
    DUPLICATE(true, false),
    /** What stood against it is settled. */
    SETTLED(false, true),
    OTHER(true, true);

    private final boolean withdraws;
    private final boolean restores;

    LifecycleReason(boolean withdraws, boolean restores) {
        this.withdraws = withdraws;
        this.restores = restores;
    }

    /** As it stands in the events of the item, in forms and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<LifecycleReason> ofWithdrawals() {
        return Arrays.stream(values()).filter(reason -> reason.withdraws).toList();
    }

    public static List<LifecycleReason> ofRestorals() {
        return Arrays.stream(values()).filter(reason -> reason.restores).toList();
    }

    /** The one of a list that has this code. */
    public static Optional<LifecycleReason> of(String code, List<LifecycleReason> choice) {
        return choice.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
