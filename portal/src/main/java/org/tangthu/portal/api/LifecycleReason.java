package org.tangthu.portal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an item is taken from view, put back or sent back. For the record; the public is told nothing of it. */
public enum LifecycleReason {
    /** Somebody claims the rights. */
    RIGHTS_CLAIM(true, false, true),
    /** It tells of somebody who does not want it. */
    PERSONAL_DATA(true, false, true),
    /** Who owns it, or gave it in trust, wishes so. */
    OWNER_REQUEST(true, true, true),
    /** An authority demands it. */
    AUTHORITY_ORDER(true, true, false),
    /** Its scans or its description are wrong; or it was taken from view by mistake. */
    MISTAKE(true, true, true),
    /** The same is there under another identifier. */
    DUPLICATE(true, false, true),
    /** What stood against it is settled. */
    SETTLED(false, true, false),
    /** Something is missing that has to be there. */
    INCOMPLETE(false, false, true),
    OTHER(true, true, true);

    private final boolean withdraws;
    private final boolean restores;
    private final boolean sendsBack;

    LifecycleReason(boolean withdraws, boolean restores, boolean sendsBack) {
        this.withdraws = withdraws;
        this.restores = restores;
        this.sendsBack = sendsBack;
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

    /** Why something that was handed in is sent back. */
    public static List<LifecycleReason> ofReturns() {
        return Arrays.stream(values()).filter(reason -> reason.sendsBack).toList();
    }

    /** The one of a list that has this code. */
    public static Optional<LifecycleReason> of(String code, List<LifecycleReason> choice) {
        return choice.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
