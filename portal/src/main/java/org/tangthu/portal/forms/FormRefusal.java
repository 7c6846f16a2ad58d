package org.tangthu.portal.forms;

import java.util.Locale;

/** Why a form is not even looked at. */
public enum FormRefusal {
    /** It does not come from a page of this site, or under another name than the site's own. */
    FOREIGN(403),
    /** It was shown to somebody else, or before that person signed in or out. */
    STALE(403),
    TOO_LARGE(413),
    /** Another media type than that of forms. */
    NOT_A_FORM(415),
    UNREADABLE(400);

    private final int status;

    FormRefusal(int status) {
        this.status = status;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** As it stands in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
